/** Work on a key or an object that is done once. */

/** Beyond this many, the values that are known are forgotten. */
const mostKnown = 10_000;

/** Makes the value of each key once, as long as there are not too many of them. */
export function remembering<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before) return before.value;
    if (known.size > mostKnown) known.clear();
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

/** Makes what follows from an object once; it is forgotten with the object. */
export function rememberingOf<Thing extends object, Value>(
  make: (thing: Thing) => Value,
): (thing: Thing) => Value {
  const known = new WeakMap<Thing, { readonly value: Value }>();
  return (thing) => {
    let made = known.get(thing);
    if (!made) known.set(thing, (made = { value: make(thing) }));
    return made.value;
  };
}
