// Takes the place of `node:assert/strict` (by an alias) where a suite is bundled for the web worker extension host:
// what the suites use of it.

function ok(value: unknown, message = `${value} is not truthy`): asserts value {
  if (!value) throw new Error(message);
}

/** Compares plain data; a failure shows both sides. */
function deepEqual(actual: unknown, expected: unknown, message = 'not equal'): void {
  const [found, wanted] = [JSON.stringify(actual, null, 2), JSON.stringify(expected, null, 2)];
  ok(found === wanted, `${message}: ${found} instead of ${wanted}`);
}

function equal(actual: unknown, expected: unknown, message = 'not equal'): void {
  ok(
    Object.is(actual, expected),
    `${message}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`,
  );
}

function match(text: string, pattern: RegExp, message = `does not match ${pattern}`): void {
  ok(pattern.test(text), `${message}: ${text}`);
}

/**
 * @param failing a promise, or what gives one.
 * @param pattern of the error; any where it is not given.
 */
async function rejects(
  failing: PromiseLike<unknown> | (() => PromiseLike<unknown>),
  pattern = /^/,
): Promise<void> {
  const promise = typeof failing === 'function' ? failing() : failing;
  const failure = await promise.then(
    () => undefined,
    (error) => String(error),
  );
  ok(failure !== undefined, 'nothing failed');
  match(failure, pattern);
}

export default { ok, equal, deepEqual, match, rejects };
