#!/usr/bin/env python3
"""The reference model in numpy, and how long calc takes in times of it.

    python3 benchmarks/numpy_reference.py             measure, after mvn -DskipTests package
    python3 benchmarks/numpy_reference.py --once      what a script would do: simulate and print

Everything that is compared takes turns, so that what else runs on the machine meets all of it, and
medians are taken. Exit codes: 0 measured, or numpy is not installed; 2 calc has not been built.
"""

import argparse
import glob
import os
import statistics
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SCENARIO = os.path.join("calc-cli", "src", "test", "resources", "simulation", "reference.yaml")
JAR = os.path.join(ROOT, "benchmarks", "target", "benchmarks.jar")
LAUNCHER = os.path.join(ROOT, "calc")

PERCENTILES = [5, 25, 50, 75, 95, 99]
Z95 = 1.6448536269514722
BUDGET = 16_500

try:
    import numpy as np
except ImportError:
    np = None


def lognormal(random, p5, p95, n):
    middle = (np.log(p5) + np.log(p95)) / 2
    return random.lognormal(middle, np.log(p95 / p5) / (2 * Z95), n)


def beta(random, mean, deviation, n):
    size = mean * (1 - mean) / deviation**2 - 1
    return random.beta(mean * size, (1 - mean) * size, n)


def simulated(n, seed):
    """Every quantity of the reference model at n independent trials."""
    random = np.random.Generator(np.random.PCG64(seed))
    peak = lognormal(random, 18e3, 34e3, n)
    cpu = lognormal(random, 0.9e-3, 1.6e-3, n)
    write_share = beta(random, 0.20, 0.04, n)
    hit_ratio = beta(random, 0.85, 0.04, n)
    growth_factor = random.normal(1.3, 0.1, n)
    cores = peak * cpu / 0.6 * growth_factor
    nodes = np.ceil(cores / 4)
    db_reads = peak * growth_factor * (1 - write_share) * (1 - hit_ratio)
    db_writes = peak * growth_factor * write_share
    monthly_cost = nodes * 140 + 2000 + 7000 * np.maximum(1, (db_reads + db_writes) / 10e3) + 1500
    return {
        "peak": peak,
        "cpu": cpu,
        "write_share": write_share,
        "hit_ratio": hit_ratio,
        "growth_factor": growth_factor,
        "cores": cores,
        "nodes": nodes,
        "db_reads": db_reads,
        "db_writes": db_writes,
        "monthly_cost": monthly_cost,
    }


def everything(n, seed):
    """Mean, standard deviation and six percentiles of every quantity, and the chance of over."""
    values = simulated(n, seed)
    found = {
        name: (of.mean(), of.std(), np.percentile(of, PERCENTILES)) for name, of in values.items()
    }
    return found, (values["monthly_cost"] > BUDGET).mean()


def cost_only(n, seed):
    """Mean and three percentiles of the cost."""
    cost = simulated(n, seed)["monthly_cost"]
    return cost.mean(), np.percentile(cost, [5, 50, 95])


def once(n):
    found, over = everything(n, 1)
    heads = ["mean", "sd"] + ["P%d" % p for p in PERCENTILES]
    print("%-14s" % "", *("%11s" % head for head in heads))
    for name, (mean, deviation, percentiles) in found.items():
        print("%-14s" % name, *("%11.5g" % x for x in [mean, deviation, *percentiles]))
    print("%-14s %11.5g" % ("over", over))


class Calc:
    """The engine in a Java process of its own, which simulates when it is asked."""

    def __init__(self, jar):
        self.process = subprocess.Popen(
            ["java", "-cp", jar, "calc.benchmarks.Stopwatch"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def seconds(self, method, threads, n):
        """Wall time and processor time of one simulation."""
        self.process.stdin.write("%s %d %d\n" % (method, threads, n))
        self.process.stdin.flush()
        wall, processor = self.process.stdout.readline().split()
        return float(wall), float(processor)

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def seconds(call):
    wall, processor = time.perf_counter(), time.process_time()
    call()
    return time.perf_counter() - wall, time.process_time() - processor


def turns(contenders, rounds):
    """Median wall and processor time of each; one after the other, round by round."""
    times = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, contender in contenders.items():
            times[name].append(contender())
    return {
        name: tuple(statistics.median(column) for column in zip(*of)) for name, of in times.items()
    }


def line(name, mine, base, wall_only=False):
    processor = "" if wall_only else "%10.2f" % (mine[1] / base[1])
    print("  %-44s %8.2f%s" % (name, mine[0] / base[0], processor))


def warm(jar, n, rounds):
    calc = Calc(jar)
    contenders = {
        "numpy": lambda: seconds(lambda: everything(n, 1)),
        "numpy cost": lambda: seconds(lambda: cost_only(n, 1)),
        "plain 1": lambda: calc.seconds("plain", 1, n),
        "nets 1": lambda: calc.seconds("qmc", 1, n),
        "plain all": lambda: calc.seconds("plain", 0, n),
        "nets all": lambda: calc.seconds("qmc", 0, n),
    }
    for _ in range(12):
        for name, contender in contenders.items():
            if not name.startswith("numpy"):
                contender()
    times = turns(contenders, rounds)
    calc.close()
    base, cost = times["numpy"], times["numpy cost"]
    print("Warm, %d trials, %d rounds, %d processors" % (n, rounds, os.cpu_count()))
    print("numpy %s: %.3f µs a trial for everything, %.3f for the cost only"
          % (np.__version__, base[1] / n * 1e6, cost[1] / n * 1e6))
    print("  %-44s %8s%10s" % ("in times of numpy, everything on both sides", "wall", "processor"))
    line("plain points, 1 thread", times["plain 1"], base)
    line("nets, 1 thread", times["nets 1"], base)
    line("plain points, all threads", times["plain all"], base, True)
    line("nets, all threads", times["nets all"], base, True)
    print("  everything by calc, in times of numpy's cost only")
    line("plain points, 1 thread", times["plain 1"], cost)
    line("plain points, all threads", times["plain all"], cost, True)


def run(*command):
    """Wall and processor time of a process from its start to its end."""
    before = os.times()
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    wall = time.perf_counter() - start
    after = os.times()
    processor = after.children_user + after.children_system
    return wall, processor - before.children_user - before.children_system


def settle():
    """Starts calc until it is built and has the archive of classes that speeds up a start."""
    state = os.path.join(ROOT, "target", "launcher")
    for _ in range(60):
        run(LAUNCHER, "--version")
        with open(os.path.join(state, "current"), encoding="utf-8") as current:
            build = current.readline().strip()
        if glob.glob(os.path.join(state, build, "*.jsa")):
            return
        time.sleep(1)
    print("calc starts without its archive of classes")


def fresh(n, rounds):
    settle()
    simulate = [LAUNCHER, "simulate", SCENARIO]
    plain = simulate + ["--method", "plain", "--trials", str(n)]
    times = turns(
        {
            "numpy": lambda: run(sys.executable, __file__, "--once", "--trials", str(n)),
            "plain": lambda: run(*plain),
            "plain 1": lambda: run(*plain, "--threads", "1"),
            "precise": lambda: run(*simulate),
        },
        rounds,
    )
    base = times["numpy"]
    print("Whole processes from a fresh start, %d trials, %d rounds" % (n, rounds))
    print("numpy: %.2f s" % base[0])
    print("  %-44s %8s%10s" % ("in times of the numpy script", "wall", "processor"))
    line("calc simulate, plain points, all threads", times["plain"], base)
    line("calc simulate, plain points, 1 thread", times["plain 1"], base)
    line("calc simulate, nets until all is within 0.5 %", times["precise"], base)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--trials", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--jar", default=JAR, help="the benchmarks, from where they were built")
    parser.add_argument("--once", action="store_true", help="simulate once and print a table")
    arguments = parser.parse_args()
    if np is None:
        print("numpy is not installed: nothing to compare with (pip install numpy)")
        return 0
    if arguments.once:
        once(arguments.trials)
        return 0
    if not os.path.exists(arguments.jar):
        print("not built: mvn -q -DskipTests package", file=sys.stderr)
        return 2
    warm(arguments.jar, arguments.trials, arguments.rounds)
    fresh(arguments.trials, arguments.rounds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
