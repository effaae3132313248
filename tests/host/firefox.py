"""Firefox as it is installed, driven by the protocol that it speaks itself.

WebDriver BiDi, https://w3c.github.io/webdriver-bidi/: no driver has to be downloaded.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.host.loopback import free_port, listening
from tools.host import find_firefox

SECONDS = 60
PREFERENCES = """\
user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
user_pref("network.proxy.allow_hijacking_localhost", true);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.disabledForTesting", true);
"""
"""No request leaves the machine: the proxy is a port that refuses."""
EVENTS = ("browsingContext.load", "log.entryAdded", "network.beforeRequestSent")
LOOK = """new Promise((found, lost) => {
  const end = Date.now() + 30000;
  const look = () => {
    const text = document.querySelector(%s)?.innerText.toLowerCase();
    if (text?.includes(%s)) found(text);
    else if (Date.now() > end) lost(new Error("found only: " + text));
    else setTimeout(look, 30);
  };
  look();
})"""


class Firefox:
    """One window of Firefox; see :class:`tour.Window`."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection
        self.numbers = itertools.count(1)
        self.faults: list[str] = []
        self.loads = 0
        self.context = ""
        self.command("session.new", capabilities={})
        # The window that Firefox opens by itself has no focus, so its elements notice none either.
        self.context = self.command("browsingContext.create", type="window")["context"]
        self.command("session.subscribe", events=list(EVENTS))

    def open(self, address: str) -> None:
        """Load a page."""
        self.loads = 0
        self.command("browsingContext.navigate", context=self.context, url=address, wait="none")
        self._loaded()

    def follow(self, selector: str) -> None:
        """Click on a link, until its page has loaded."""
        link = self.evaluate(
            f"(e => {{ e.scrollIntoView({{block: 'center'}}); return e }})"
            f"(document.querySelector({json.dumps(selector)}))"
        )
        place = {"type": "element", "element": {"sharedId": link["sharedId"]}}
        steps = [
            {"type": "pointerMove", "x": 0, "y": 0, "origin": place},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        self._act({"type": "pointer", "id": "mouse", "actions": steps})
        self._loaded()

    def type(self, text: str) -> None:
        """Press a key for each character."""
        keys = [{"type": f"key{way}", "value": key} for key in text for way in ("Down", "Up")]
        self._act({"type": "key", "id": "keyboard", "actions": keys})

    def expect(self, selector: str, text: str) -> None:
        """Wait until an element is there whose text holds this one, in capitals or not."""
        self.evaluate(LOOK % (json.dumps(selector), json.dumps(text.lower())))

    def background(self) -> str:
        """The page's background colour, as CSS computes it."""
        found: str = self.evaluate("getComputedStyle(document.body).backgroundColor")["value"]
        return found

    @property
    def address(self) -> str:
        """The address of the page that is shown."""
        found: str = self.evaluate("location.href")["value"]
        return found

    def evaluate(self, expression: str) -> dict[str, Any]:
        """What an expression gives on the page, as the protocol writes it.

        :raises RuntimeError: when it throws.
        """
        target = {"context": self.context}
        done = self.command(
            "script.evaluate", expression=expression, target=target, awaitPromise=True
        )
        if done["type"] != "success":
            raise RuntimeError(done["exceptionDetails"]["text"])
        result: dict[str, Any] = done["result"]
        return result

    def command(self, method: str, **parameters: Any) -> dict[str, Any]:
        """The answer to a command.

        :raises RuntimeError: when it is refused.
        """
        number = next(self.numbers)
        self.connection.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while (said := self._receive()).get("id") != number:
            pass
        if said["type"] == "error":
            raise RuntimeError(f"{method}: {said['message']}")
        result: dict[str, Any] = said["result"]
        return result

    def _act(self, source: dict[str, Any]) -> None:
        self.loads = 0
        self.command("input.performActions", context=self.context, actions=[source])

    def _loaded(self) -> None:
        while not self.loads:
            self._receive()
        self.loads = 0

    def _receive(self) -> dict[str, Any]:
        said: dict[str, Any] = json.loads(self.connection.recv(timeout=SECONDS))
        about = said.get("params", {})
        match said.get("method"):
            case "browsingContext.load":
                self.loads += about["context"] == self.context
            case "log.entryAdded" if about["level"] == "error":
                self.faults.append(about["text"])
            case "network.beforeRequestSent" if about["context"]:
                self._judge(about["request"]["url"])
        return said

    def _judge(self, address: str) -> None:
        if not address.startswith(("file:", "data:", "blob:", "about:")):
            self.faults.append(f"asked for {address}")


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """Firefox with a profile of its own in an empty folder, while the context lasts."""
    (profile / "user.js").write_text(PREFERENCES, "utf-8")
    port = free_port()
    command = [find_firefox(), "--headless", "--no-remote", "--profile", str(profile)]
    with (
        listening([*command, "--remote-debugging-port", str(port)], port),
        connect(f"ws://127.0.0.1:{port}/session", max_size=None, proxy=None) as connection,
    ):
        yield Firefox(connection)
