"""Trains the event model from where a run stands: one process, or many under torchrun (DDP or FSDP; gloo on CPU, nccl on GPU).

    python3 train.py OUT.state/member-0
    torchrun --nproc_per_node 2 train.py OUT.state/member-0 --strategy ddp

`OUT.state` is made by `osler train --prepare`: run.json says what to train on and how, state.safetensors where the run stands. At each
evaluation the state is replaced, whole or not at all, in the form the ONNX engine reads; `osler train` makes the checkpoint of the last one.
One JSON line a step goes to standard output. Batches of a step are shared over the ranks and summed, so a run does not depend on their
number but for rounding.
"""

import argparse
import contextlib
import json
import math
import os
import sys
import threading

# One thread a process is the fastest on CPU: give each core a process. Set before PyTorch starts its threads.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import torch
import torch.distributed as dist

from batches import Random, SubjectTable, build_micro_batch, plan_micro_batches, plan_steps
from model import EventModel, decays, read_tensors, write_tensors
from sharding import gather_shards, put, scatter_shards, wrap

ARRAYS = ("parameters", "firstMoment", "secondMoment", "average", "best")


def main():
    arguments = parse_arguments()
    if arguments.stop_with_parent:
        threading.Thread(target=exit_at_end_of_input, daemon=True).start()
    ranks = Ranks()
    with open(os.path.join(arguments.state, "run.json")) as file:
        run = json.load(file)
    trainer = Trainer(run, arguments, ranks)
    trainer.train()
    ranks.close()


def parse_arguments():
    parser = argparse.ArgumentParser(description="Trains Osler's event model.")
    parser.add_argument("state", help="the state directory of the run")
    parser.add_argument("--corpus", help="where the corpus snapshot lies, if not where run.json says")
    parser.add_argument("--strategy", choices=["ddp", "fsdp"], default="ddp")
    parser.add_argument("--stop-with-parent", action="store_true", help="stop when standard input ends")
    return parser.parse_args()


class Ranks:
    """The processes that train together; without torchrun, this one alone."""

    def __init__(self):
        self.count = int(os.environ.get("WORLD_SIZE", "1"))
        self.rank = int(os.environ.get("RANK", "0"))
        cuda = torch.cuda.is_available()
        self.device = torch.device("cuda", int(os.environ.get("LOCAL_RANK", "0"))) if cuda else torch.device("cpu")
        if cuda:
            torch.cuda.set_device(self.device)
        if self.count > 1:
            dist.init_process_group("nccl" if cuda else "gloo")

    def sum(self, tensor):
        if self.count > 1:
            dist.all_reduce(tensor)
        return tensor

    def close(self):
        if self.count > 1:
            dist.barrier()
            dist.destroy_process_group()


class Trainer:
    def __init__(self, run, arguments, ranks):
        self.run, self.ranks, self.options, self.config = run, ranks, run["options"], run["config"]
        corpus = arguments.corpus or run["corpus"]
        self.table = SubjectTable(corpus, run["shards"])
        stops, context = set(run["stops"]), self.config["contextLength"]
        self.learnt = self.table.row_lengths(context, lambda subject: subject not in stops)
        self.left_out = self.table.row_lengths(context, lambda subject: subject in stops)
        self.state_path = os.path.join(arguments.state, "state.safetensors")
        bare = EventModel(self.config, self.options["dropout"]).to(ranks.device)
        named = list(bare.named_parameters())
        self.shapes = {name: tuple(parameter.shape) for name, parameter in named}
        decaying = torch.cat([torch.full((p.numel(),), float(decays(name, p))) for name, p in named])
        self.strategy = arguments.strategy if ranks.count > 1 else "one"
        self.model = bare if self.strategy == "one" else wrap(bare, self.strategy, ranks.device)
        self.parameters = list(self.model.parameters())
        self.decaying = self.scatter(decaying)
        self.optimiser = torch.optim.AdamW(self.parameters, lr=0.0, betas=(0.9, 0.99), eps=1e-8, weight_decay=0.0)
        self.load()

    def train(self):
        options, progress = self.options, self.progress
        table, context = self.table, self.config["contextLength"]
        total = len(plan_steps(self.learnt, options, 0)) * options["epochs"]
        sums = torch.zeros(5, dtype=torch.float64)
        for step, plans in self.steps_from(progress["step"] + 1, total):
            if progress["stale"] >= options["patience"]:
                break
            losses = self.take_step(step, total, plans)
            sums += losses
            events = sum(table.cut_length(subject, context) for _, rows in plans for row in rows for subject in row)
            progress["events"] += events
            self.say(step=step, events=events, loss=mean_losses(losses)["outcome"])
            if step % options["evaluateEvery"] != 0 and step != total:
                continue
            self.evaluate(step, sums)
            sums = torch.zeros(5, dtype=torch.float64)
            self.save()
            tuning = progress["evaluations"][-1]["tuning"]
            self.say(evaluated=step, events=progress["events"], loss=tuning and tuning["outcome"])

    def steps_from(self, first, total):
        step, epoch = 0, 0
        while step < total:
            for plans in plan_steps(self.learnt, self.options, epoch):
                step += 1
                if step > total:
                    return
                if step >= first:
                    yield step, plans
            epoch += 1

    def take_step(self, step, total, plans):
        """Gradients of the micro-batches, their mean, one AdamW update. Returns (positions, next, wait, outcome, query) summed."""
        options = self.options
        torch.manual_seed(Random(f"{options['seed']}/torch/{step}/{self.ranks.rank}").integer(2**31))
        self.model.train()
        self.optimiser.zero_grad(set_to_none=True)
        weights = torch.tensor([options["lossWeights"][part] for part in ("next", "wait", "outcome", "query")])
        weights = weights.to(self.ranks.device) * (self.ranks.count / len(plans))  # DDP and FSDP take the mean over ranks
        sums = self.share(plans, f"{options['seed']}/step/{step}", options["tokenDropout"], weights)
        squares = sum((p.grad.double().square().sum() for p in self.parameters), torch.zeros((), dtype=torch.float64))
        norm = (self.ranks.sum(squares) if self.strategy == "fsdp" else squares).sqrt().item()
        if not math.isfinite(norm + sums.sum().item()):
            self.say(diverged=step)
            sys.exit(f"The loss or its gradient is not finite at step {step}.")
        rate = learning_rate(options, step, total)
        factor = min(1.0, options["clipNorm"] / norm) if norm > 0 else 1.0
        with torch.no_grad():
            for parameter, decaying in zip(self.parameters, self.decaying):
                parameter.grad.mul_(factor)
                parameter.mul_(1 - rate * options["weightDecay"] * decaying)
        self.optimiser.param_groups[0]["lr"] = rate
        self.optimiser.step()
        keep = min(options["averageDecay"], (1 + step) / (10 + step))
        for average, parameter in zip(self.average, self.parameters):
            average.mul_(keep).add_(parameter.detach(), alpha=1 - keep)
        return sums

    def share(self, plans, seed, token_dropout, weights=None):
        """Runs the plans, each on one rank, with gradients if the losses have weights. Returns the sums of losses over positions.

        A rank without a plan in the last round runs one that holds nothing, because DDP and FSDP want every rank to take part.
        """
        ranks, table, groups = self.ranks, self.table, self.run["tokenGroups"]
        codes = self.run["queryCodes"]
        sums = torch.zeros(len(plans), 5, dtype=torch.float64, device=ranks.device)
        rounds = math.ceil(len(plans) / ranks.count)
        for turn in range(rounds):
            slot = turn * ranks.count + ranks.rank
            plan = plans[slot] if slot < len(plans) else (1, [[]])
            batch = build_micro_batch(table, groups, codes, plan, self.config, token_dropout, self.run["momentDensity"], Random(f"{seed}/{slot}"))
            batch = {name: tensor.to(ranks.device) for name, tensor in batch.items()}
            waits = weights is not None and self.strategy == "ddp" and turn + 1 < rounds
            with self.model.no_sync() if waits else contextlib.nullcontext():
                losses = self.model(batch)
                if weights is not None:
                    (losses * weights).sum().backward()
            if slot < len(plans):
                positions = len(batch["positions"])
                sums[slot, 0] = positions
                sums[slot, 1:] = positions * losses.detach()
        return ranks.sum(sums).sum(0).cpu()

    def evaluate(self, step, trained):
        """Losses on the subjects left out; keeps the weights if the outcomes' loss is the lowest so far."""
        options, progress = self.options, self.progress
        plans = plan_micro_batches(self.left_out, options["microBatchTokens"], Random(f"{options['seed']}/tuning"))
        self.model.eval()
        with torch.no_grad(), self.averaged():
            tuning = mean_losses(self.share(plans, f"{options['seed']}/tuning", 0)) if plans else None
        loss = tuning["outcome"] if tuning else None
        better = loss is None or progress["best"]["loss"] is None or loss < progress["best"]["loss"]
        if better:
            self.best = [value.detach().clone() for value in self.average or self.parameters]
            progress["best"] = {"step": step, "loss": loss}
        progress["stale"] = 0 if better else progress["stale"] + 1
        progress["step"] = step
        progress["evaluations"].append({"step": step, "train": mean_losses(trained), "tuning": tuning})

    @contextlib.contextmanager
    def averaged(self):
        """The running average of the weights, if one is kept, in their place."""
        if not self.average:
            yield
            return
        kept = [parameter.detach().clone() for parameter in self.parameters]
        put(self.model, self.average)
        yield
        put(self.model, kept)

    def load(self):
        tensors, metadata = read_tensors(self.state_path)
        self.progress = json.loads(metadata["progress"])
        if self.progress["key"] != self.run["key"]:
            sys.exit(f"{self.state_path} belongs to another run than run.json beside it. Prepare the run again.")
        parameters, first, second, self.average, self.best = (self.scatter(tensors[name]) for name in ARRAYS)
        for parameter, value, m, v in zip(self.parameters, parameters, first, second):
            parameter.data.copy_(value)
            step = torch.tensor(float(self.progress["step"]))
            self.optimiser.state[parameter] = {"step": step, "exp_avg": m, "exp_avg_sq": v}

    def save(self):
        moments = [self.optimiser.state[parameter] for parameter in self.parameters]
        vectors = {
            "parameters": [parameter.detach() for parameter in self.parameters],
            "firstMoment": [moment["exp_avg"] for moment in moments],
            "secondMoment": [moment["exp_avg_sq"] for moment in moments],
            "average": self.average,
            "best": self.best,
        }
        gathered = {name: self.gather(vector) for name, vector in vectors.items()}
        if self.ranks.rank == 0:
            write_tensors(self.state_path, gathered, {"progress": json.dumps(self.progress)})

    def scatter(self, flat):
        """An array over all weights, as this rank holds the parameters: whole, or its shards."""
        if flat.numel() == 0:
            return []
        parts = flat.split([math.prod(shape) for shape in self.shapes.values()])
        named = {name: part.view(shape).clone() for part, (name, shape) in zip(parts, self.shapes.items())}
        if self.strategy != "fsdp":
            return [part.to(self.ranks.device) for part in named.values()]
        return scatter_shards(self.model, named)

    def gather(self, vector):
        """The reverse of `scatter`; under FSDP on rank 0 alone."""
        if not vector:
            return torch.empty(0)
        named = gather_shards(self.model, vector) if self.strategy == "fsdp" else dict(zip(self.shapes, vector))
        return torch.cat([named[name].reshape(-1).cpu() for name in self.shapes]) if named else None

    def say(self, **line):
        if self.ranks.rank == 0:
            print(json.dumps(line), flush=True)


def learning_rate(options, step, total):
    """Rises linearly to the peak over the warm-up, then falls to a fiftieth of it: as a cosine, or linearly over the last steps."""
    peak, warmup = options["peakLearningRate"], options["warmupSteps"]
    if step <= warmup:
        return peak * step / max(1, warmup)
    cosine, floor = options["schedule"] == "cosine", peak / 50
    falling = total - warmup if cosine else math.floor(options["decayShare"] * total + 0.5)
    left = min(1.0, max(0.0, (total - step) / max(1, falling)))
    return floor + (peak - floor) * ((1 - math.cos(math.pi * left)) / 2 if cosine else left)


def mean_losses(sums):
    positions, *parts = sums.tolist()
    return dict(zip(("next", "wait", "outcome", "query"), (part / max(1, positions) for part in parts)))


def exit_at_end_of_input():
    sys.stdin.read()
    os._exit(1)


if __name__ == "__main__":
    main()
