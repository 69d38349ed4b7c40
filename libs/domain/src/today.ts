import { type CalendarDay, dayInParis } from '@libs/kernel';

/** The Europe/Paris day on which a command was received. */
export const today = (context: { readonly now: string }): CalendarDay => dayInParis(context.now);
