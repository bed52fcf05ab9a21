"""Simulate a template on a local Dask cluster of two processes and print the digits.

A program of its own, because the tests refuse all connections, and a cluster talks to its workers by some.

python -m tests.planner.simulation.on_dask TEMPLATE RUNS
"""

from __future__ import annotations

import json
import sys

import distributed

from planner.gallery import new_from_template
from planner.simulation.result import Options
from planner.simulation.simulate import simulate
from tests.planner.simulation.digits import START, digits


def main() -> None:
    """Make the blocks wherever the cluster has room."""
    plan, options = new_from_template(sys.argv[1], START), Options(runs=int(sys.argv[2]))
    local = {"host": "127.0.0.1", "dashboard_address": None, "threads_per_worker": 1}
    with distributed.LocalCluster(n_workers=2, **local) as cluster, cluster.get_client() as client:
        found = simulate(plan, options, executor=client.get_executor())
        places = len(client.scheduler_info()["workers"])
    sys.stdout.write(json.dumps({"workers": places, "digits": digits(found)}))


if __name__ == "__main__":
    main()
