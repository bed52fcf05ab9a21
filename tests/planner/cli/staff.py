"""A small plan with people and messages, as text for the terminal."""

STAFFED = """\
format: launch-plan
version: 1
plan: {name: Web shop, time_zone: UTC, start: 2026-03-02, status_date: 2026-03-05}
tasks:
  - {key: A, name: Build, duration: 10d, owner: ANA, actual_start: 2026-03-02}
  - {key: B, name: Test, duration: 5d, needs: [A], role: QA}
people:
  - {key: ANA, name: Ana, role: SWE, contact: ana@example.org}
  - {key: BO, name: Bo}
roles:
  - {key: SWE, name: Engineer}
  - {key: QA, name: Tester}
stakeholders:
  - {key: H1, name: Shops, group: customers, person: ANA}
communications:
  - key: W1
    name: "News of {launch}"
    audience: customers
    trigger: date
    date: 2026-03-04
    author: ANA
    body: "Hi {audience}, {lauch} on {target}"
  - {key: W2, name: We are live, audience: customers, channel: status page, trigger: go-live}
  - {key: W3, name: Kick-off, audience: team, trigger: date, date: 2026-03-02, state: sent}
  - {key: W4, name: Call, audience: team, channel: call, trigger: date, date: 2026-03-06 09:30}
"""
