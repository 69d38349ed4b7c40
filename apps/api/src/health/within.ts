const CHECK_MS = 2_000;

/** The answer, or nothing when it fails or takes more than two seconds. */
export const within = <T>(answer: Promise<T>): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), CHECK_MS);
  });
  return Promise.race([answer.catch(() => undefined), tooLate]).finally(() => clearTimeout(timer));
};
