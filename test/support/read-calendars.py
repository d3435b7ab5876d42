"""Calendar files read by a library that is not ours: [{"text": "BEGIN:VCALENDAR…", "zones": ["Europe/Berlin"]}] on stdin, what it made of each on stdout."""
import json
import sys
from zoneinfo import ZoneInfo

from icalendar import Calendar


def broken_lines(content):
    """RFC 5545, 3.1: lines end with CRLF, none is longer than 75 octets, and here none is cut within a character."""
    if not content.endswith(b"\r\n"):
        yield "no end of the last line"
    for line in content.split(b"\r\n"):
        if b"\n" in line or b"\r" in line or len(line) > 75:
            yield line.decode("utf-8", "replace")
            continue
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield line.decode("utf-8", "replace")


def person(value):
    return None if value is None else {"address": str(value).replace("MAILTO:", "mailto:"), **{key: str(of) for key, of in value.params.items()}}


def read(event, zones):
    def text(name):
        return None if event.get(name) is None else str(event.get(name))

    def instant(name):
        at = event.decoded(name)
        return {
            "utc": at.astimezone(ZoneInfo("UTC")).strftime("%Y-%m-%dT%H:%M:%S.000Z"),
            "walls": {zone: at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M") for zone in zones},
        }

    attendees = event.get("ATTENDEE")
    return {
        "uid": text("UID"),
        "sequence": event.get("SEQUENCE"),
        "status": text("STATUS"),
        "summary": text("SUMMARY"),
        "description": text("DESCRIPTION"),
        "url": text("URL"),
        "transparency": text("TRANSP"),
        "start": instant("DTSTART"),
        "end": instant("DTEND"),
        "stamp": instant("DTSTAMP")["utc"],
        "organizer": person(event.get("ORGANIZER")),
        "attendees": [person(one) for one in (attendees if isinstance(attendees, list) else [attendees]) if one is not None],
        "errors": [f"{name}: {problem}" for name, problem in event.errors],
    }


def whole(wish):
    content = wish["text"].encode("utf-8")
    calendar = Calendar.from_ical(content)
    return {
        "version": str(calendar.get("VERSION")),
        "method": str(calendar.get("METHOD")),
        "brokenLines": list(broken_lines(content)),
        "errors": [f"{name}: {problem}" for name, problem in calendar.errors],
        "events": [read(event, wish["zones"]) for event in calendar.walk("VEVENT")],
    }


json.dump([whole(wish) for wish in json.load(sys.stdin)], sys.stdout)
