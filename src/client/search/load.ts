/** Loads files, each once. */

/** Throws where a file is not there. */
export async function load(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response;
}

/** Loads a file of JSON. */
export const loadJson = async <Value>(address: string): Promise<Value> =>
  (await (await load(address)).json()) as Value;

/** Asks once for each key; one that failed is asked for again. */
export function once<Key, Value>(ask: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const asked = new Map<Key, Promise<Value>>();
  return (key) => {
    const known = asked.get(key);
    if (known) return known;
    const answer = ask(key);
    asked.set(key, answer);
    answer.catch(() => asked.delete(key));
    return answer;
  };
}
