"""Work spread over processes, whose results come back as they are ready.

Neither of Python's pools serves: both send what every item needs to a worker again and again,
or keep it in a global variable. Here the context goes once to each process, and where processes
are forked it costs nothing.
"""

from __future__ import annotations

import atexit
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from ..errors import UnusableError
from .circles import collect_seldom
from .coming_last import come_last
from .handing_out import handed_out
from .raised_elsewhere import ElsewhereError, tell

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

ALONE = 200
"""Up to so many items, starting a second process costs more than it saves."""
MOST = 4
"""More processes than that gain little and take memory each."""
BATCH = 16
AHEAD = 50
"""Each so-many-th item is worked on before any process is started: whatever they all need to load
and to compile, they find made."""

KILLED = (-9, -15)
"""What a process ends with that SIGKILL or SIGTERM has ended."""

Way = Literal["fork", "spawn", None]
Context = TypeVar("Context")
Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Context, Item], Result]


def spread(
    work: Work[Context, Item, Result], context: Context, items: Sequence[Item], size: int = 1, *,
    forked: bool = False,
) -> Iterator[tuple[int, Result]]:  # fmt: skip
    """Each result with the index of its item, in no particular order.

    ``work`` must be a function of a module, so that any way of starting processes can find it.
    What it raises is raised here. Few items are worked on in this process, in their order;
    ``size`` says of how many each is worth the work. A context that cannot be sent needs ``forked``
    processes, and what is at hand is then theirs as it stands; no item is worked on here.
    """
    numbered = list(enumerate(items))
    if len(items) * size <= ALONE:
        yield from ((index, work(context, item)) for index, item in numbered)
        return
    if not forked:
        yield from ((index, work(context, item)) for index, item in numbered[::AHEAD])
        del numbered[::AHEAD]
    yield from _apart(work, context, numbered, "fork" if forked else None)


def _apart(
    work: Work[Context, Item, Result], context: Context, items: Sequence[tuple[int, Item]], way: Way
) -> Iterator[tuple[int, Result]]:
    """The same of many, in processes that end with whoever takes the results."""
    number = min(MOST, _cores(), max(1, len(items)))
    shards: list[tuple[BaseProcess, Connection]] = []
    # What is sent to a process is settled before.
    dealt = nullcontext([items[n::number] for n in range(number)])
    try:
        with _uninterrupted(), handed_out(items, number) if way == "fork" else dealt as shares:
            for share in shares:
                # Else who writes would wait for ever, with what is locked, once this one is killed.
                shards.append(_start(work, context, share, way, [ours for _, ours in shards]))
        yield from _collected(shards)
    finally:
        for process, connection in shards:
            connection.close()
            process.terminate()
            process.join()


def beside(work: Work[Context, Item, Result], context: Context, item: Item) -> Result:
    """What work makes of an item in a process of its own, while threads of this one go on.

    What it raises is raised here. Worth it for what takes long, since Python is started anew; it
    gets the time of processors that nobody else has use for.
    """
    with _uninterrupted():
        given = [(0, item)]
        process, connection = _start(come_last, (work, context), given, "spawn", daemon=False)
    # Else whoever ends this process would wait for the other one.
    stop = atexit.register(process.terminate)
    try:
        return cast("Result", next(_collected([(process, connection)]))[1])
    finally:
        atexit.unregister(stop)
        connection.close()
        process.join()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Put an interrupt off: one in the middle of a start would leave a process to itself."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _start(
    work: Work[Context, Item, Result], context: Context, items: Iterable[tuple[int, Item]],
    way: Way, others: Iterable[Connection] = (), daemon: bool = True,
) -> tuple[BaseProcess, Connection]:  # fmt: skip
    # Loaded only where there is much to do: it takes as long as reading ten pages.
    from multiprocessing import get_context

    ways = get_context(way)
    ours, theirs = ways.Pipe(duplex=False)
    copied = [*others, ours] if ways.get_start_method() == "fork" else []
    given = work, context, items, theirs, copied
    process = ways.Process(target=_run, args=given, daemon=daemon)
    process.start()
    theirs.close()
    return process, ours


def _collected(shards: Iterable[tuple[BaseProcess, Connection]]) -> Iterator[tuple[int, Any]]:
    from multiprocessing.connection import wait

    left = {connection: process for process, connection in shards}
    while left:
        for ready in wait([*left]):
            connection = cast("Connection", ready)
            try:
                batch = connection.recv()
            except EOFError:
                raise _cut_off(left[connection]) from None
            if batch is None:
                del left[connection]
            elif isinstance(batch, ElsewhereError):
                raise batch.error from batch
            else:
                yield from batch


def _cut_off(process: BaseProcess) -> Exception:
    process.join()
    if process.exitcode in KILLED:
        why = "from outside, as a system does that runs out of memory; try again"
        return UnusableError(f"a process beside this one was ended {why}")
    return RuntimeError("a process ended before its work was done")


def _run(
    work: Work[Context, Item, Result], context: Context, items: Iterable[tuple[int, Item]],
    out: Connection, copied: Iterable[Connection],
) -> None:  # fmt: skip
    """What a process does; the one that started it is told of an interrupt, and ends it."""
    from multiprocessing import set_start_method

    for end in copied:
        end.close()
    # Below one that is spawned all would be, and be sent what they find at hand when forked.
    set_start_method(None, force=True)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    collect_seldom()
    batch: list[tuple[int, Result]] = []
    try:
        for index, item in items:
            batch.append((index, work(context, item)))
            if len(batch) == BATCH:
                out.send(batch)
                batch = []
        out.send(batch)
        out.send(None)
    except BrokenPipeError:
        return
    except Exception as error:
        tell(error, out)
