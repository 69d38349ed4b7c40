import { notFound } from '@tanstack/react-router';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Addressed {
  readonly params: { readonly id: string };
}

/** Lets an address lead nowhere that names something in no way that anything is named, as a link cut short does. */
export const beforeNamed = ({ params: { id } }: Addressed): void => {
  if (!ID.test(id)) throw notFound();
};
