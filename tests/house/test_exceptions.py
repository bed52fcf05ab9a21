"""The rules hold for everybody."""

import tomllib

from tests.house.source import ROOT


def test_no_import_contract_makes_an_exception():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    assert {contract["name"] for contract in contracts} >= {"No cycles"}
    assert [contract["name"] for contract in contracts if "ignore_imports" in contract] == []
