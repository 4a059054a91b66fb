// `DisposableStack` for browsers that do not have it yet (Safari 18): what picture uses of it.
type Undo = () => void;

class Stack {
  #undo: Undo[] = [];
  get disposed(): boolean {
    return false;
  }
  use<Value extends Disposable | null | undefined>(value: Value): Value {
    if (value) this.defer(() => value[Symbol.dispose]());
    return value;
  }
  adopt<Value>(value: Value, dispose: (value: Value) => void): Value {
    this.defer(() => dispose(value));
    return value;
  }
  defer(undo: Undo): void {
    this.#undo.push(undo);
  }
  move(): Stack {
    const moved = new Stack();
    moved.#undo = this.#undo.splice(0);
    return moved;
  }
  dispose(): void {
    for (const undo of this.#undo.splice(0).toReversed()) undo();
  }
  [Symbol.dispose](): void {
    this.dispose();
  }
}

const scope = globalThis as { DisposableStack?: unknown };
scope.DisposableStack ??= Stack;
