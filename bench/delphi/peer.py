"""The PyTorch side of the training benchmark: Delphi's architecture, losses, batches and loop, written for this benchmark.

  peer.py parity DIR          losses and gradients of the weights and the batch in DIR
  peer.py train OPTIONS.json  trains and prints one JSON line
  peer.py generate OPTIONS.json  samples futures and prints one JSON line
  peer.py rates DIR           log rates after each event of the histories in DIR
  peer.py speed               GF/s of one thread's matrix products: what its BLAS can do

"shipped" does what Delphi's published code does on a CPU: one process, GELU from elementary operations, every layer's attention kept
and stacked. Without it those two wastes are gone. Runs under plain PyTorch 1.13 or later.
"""
import gzip
import json
import math
import os
import resource
import sys
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

IGNORED = [0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
BLOCK = 48
NEVER = -10000.0


class Block(nn.Module):
    def __init__(self, width, heads, dropout, shipped):
        super().__init__()
        self.heads, self.dropout, self.shipped = heads, dropout, shipped
        self.attentionNorm = nn.LayerNorm(width, elementwise_affine=True)
        self.qkv = nn.Linear(width, 3 * width, bias=False)
        self.out = nn.Linear(width, width, bias=False)
        self.feedForwardNorm = nn.LayerNorm(width, elementwise_affine=True)
        self.up = nn.Linear(width, 4 * width, bias=False)
        self.down = nn.Linear(4 * width, width, bias=False)
        for norm in (self.attentionNorm, self.feedForwardNorm):
            norm.bias = None

    def forward(self, x, hidden):
        B, T, D = x.shape
        split = lambda y: y.view(B, T, self.heads, D // self.heads).transpose(1, 2)
        q, k, v = (split(y) for y in self.qkv(self.attentionNorm(x)).split(D, dim=2))
        scores = (q @ k.transpose(-2, -1)) * (1.0 / math.sqrt(D // self.heads))
        weights = F.softmax(scores.masked_fill(hidden, float("-inf")), dim=-1)
        weights = F.dropout(weights, self.dropout, self.training)
        mixed = (weights @ v).transpose(1, 2).contiguous().view(B, T, D)
        x = x + F.dropout(self.out(mixed), self.dropout, self.training)
        wide = self.up(self.feedForwardNorm(x))
        if self.shipped:
            wide = 0.5 * wide * (1.0 + torch.tanh(math.sqrt(2.0 / math.pi) * (wide + 0.044715 * torch.pow(wide, 3.0))))
        else:
            wide = F.gelu(wide, approximate="tanh")
        return x + F.dropout(self.down(wide), self.dropout, self.training), weights


class Peer(nn.Module):
    """Order of parameters is that of `delphiParameters`; a linear weight is the transpose of ours."""

    def __init__(self, config, shipped):
        super().__init__()
        D = config["width"]
        self.width, self.least, self.dropout, self.shipped = D, config["leastDays"], config["dropout"], shipped
        self.embedding = nn.Embedding(config["vocabularySize"], D)
        self.age = nn.Linear(D, D, bias=False)
        self.layers = nn.ModuleList(
            Block(D, config["heads"], config["dropout"], shipped) for _ in range(config["layers"])
        )
        self.norm = nn.LayerNorm(D)
        self.norm.bias = None
        self.register_buffer("frequencies", torch.exp(torch.arange(0, D, 2) * (-math.log(10000.0) / D)))
        for name, p in self.named_parameters():
            if p.dim() > 1:
                added = name.endswith(("out.weight", "down.weight"))
                nn.init.normal_(p, std=0.02 / math.sqrt(2 * config["layers"]) if added else 0.02)

    def logits(self, x, a, unseen=None):
        """Of every position, from those before it and itself, less the `unseen`; also which positions each has seen."""
        B, T = x.shape
        angles = a.unsqueeze(-1) / 365.25 * self.frequencies
        waves = torch.stack([angles.sin(), angles.cos()], -1).view(B, T, self.width)
        h = F.dropout(self.embedding(x) + self.age(waves), self.dropout, self.training)
        real = x > 0
        seen = real[:, :, None] & real[:, None, :] & torch.tril(torch.ones(T, T, dtype=torch.bool))
        if unseen is not None:
            seen = seen & ~unseen
        seen = seen | (~seen.any(-1, keepdim=True) & torch.eye(T, dtype=torch.bool))
        hidden = ~seen[:, None]
        kept = []
        for layer in self.layers:
            h, weights = layer(h, hidden)
            if self.shipped:
                kept.append(weights)
        if self.shipped:
            torch.stack(kept)
        return self.norm(h) @ self.embedding.weight.t(), seen

    def forward(self, x, a, y, b, validation=False):
        T = x.shape[1]
        logits, seen = self.logits(x, a, a[:, None, :] == b[:, :, None])
        ignored = IGNORED + [1] if validation else IGNORED
        if validation:
            logits[..., ignored] = float("-inf")
        targets = y.reshape(-1)
        counted = ~torch.isin(targets, torch.tensor(ignored))
        cross_entropy = F.cross_entropy(logits.reshape(-1, logits.shape[-1])[counted], targets[counted])
        rate = -torch.log(torch.exp(-torch.logsumexp(logits, -1)) + self.least)
        last = torch.where(seen, torch.arange(T), torch.tensor(-1)).max(-1).values
        days = torch.gather((b - a).clamp(min=1.0), 1, last)
        waiting = torch.exp(rate + torch.log(days + self.least)) - rate
        return cross_entropy, waiting.reshape(-1)[counted].mean()


def read_rows(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
        rows = np.frombuffer(file.read(), dtype="<u4").reshape(-1, 3).astype(np.int64)
    starts = np.flatnonzero(np.r_[True, rows[1:, 0] != rows[:-1, 0], True])
    return rows, starts


def make_batch(rows, starts, patients, training, random):
    """As `delphiBatch`, all rows at once in numpy."""
    begin, length = starts[patients], starts[patients + 1] - starts[patients]
    index = begin[:, None] + np.arange(BLOCK + 1)
    here = np.arange(BLOCK + 1) < length[:, None]
    index = np.where(here, index, 0)
    tokens = np.where(here, rows[index, 2] + 1, 0)
    ages = np.where(here, rows[index, 1], NEVER).astype(np.float32)
    if training:
        style = (tokens >= 4) & (tokens <= 12)
        ages = np.where(style, ages + random.integers(-20 * 365, 40 * 365, ages.shape), ages).astype(np.float32)
        extra = random.integers(1, 36525, (len(patients), 20)).astype(np.float32)
    else:
        extra = np.tile(np.arange(20, dtype=np.float32) * np.float32(5 * 365.25) + 1, (len(patients), 1))
    late = extra > ages.max(1, keepdims=True)
    tokens = np.hstack([tokens, np.where(late, 0, 1)])
    ages = np.hstack([ages, np.where(late, NEVER, extra)]).astype(np.float32)
    order = np.argsort(ages, axis=1, kind="stable")
    tokens, ages = np.take_along_axis(tokens, order, 1), np.take_along_axis(ages, order, 1)
    width = min(BLOCK + 1, int((tokens > 0).sum(1).max()))
    tokens, ages = torch.from_numpy(tokens[:, -width:]), torch.from_numpy(ages[:, -width:])
    x, y = tokens[:, :-1].contiguous(), tokens[:, 1:].contiguous()
    empty = x == 0
    return x, ages[:, :-1].contiguous(), y.masked_fill(empty, 0), ages[:, 1:].masked_fill(empty, NEVER)


def optimiser(model, options):
    decays = [p for name, p in model.named_parameters() if p.dim() > 1 and "embedding" not in name]
    plain = [p for name, p in model.named_parameters() if p.dim() == 1 or "embedding" in name]
    groups = [{"params": decays, "weight_decay": options["weightDecay"]}, {"params": plain, "weight_decay": 0.0}]
    return torch.optim.AdamW(groups, lr=1.0, betas=(options["beta1"], options["beta2"]), eps=1e-8)


def rate_at(options, step):
    peak, floor, warm, total = options["peak"], options["floor"], options["warmupSteps"], options["totalSteps"]
    if step <= warm:
        return peak * step / max(1, warm)
    return floor + (peak - floor) * (1 + math.cos(math.pi * min(1, (step - warm) / (total - warm)))) / 2


@torch.no_grad()
def validate(model, path, batches, size):
    """Mean over batches of the mean over targets, patients in order: no sampling."""
    rows, starts = read_rows(path)
    model.eval()
    losses = []
    for first in range(0, min(batches * size, len(starts) - 1), size):
        patients = np.arange(first, min(first + size, len(starts) - 1))
        losses.append([float(part) for part in model(*make_batch(rows, starts, patients, False, None), True)])
    model.train()
    return np.mean(losses, axis=0).tolist()


def load_flat(model, path):
    flat, offset = np.fromfile(path, dtype="<f4"), 0
    for name, p in model.named_parameters():
        part = torch.from_numpy(flat[offset : offset + p.numel()].copy())
        linear = p.dim() == 2 and "embedding" not in name
        p.data = part.view(p.shape[1], p.shape[0]).t().contiguous() if linear else part.view(p.shape)
        offset += p.numel()


def train(options):
    torch.manual_seed(options["seed"])
    world, rank = int(os.environ.get("WORLD_SIZE", 1)), int(os.environ.get("RANK", 0))
    if options.get("threads"):
        torch.set_num_threads(options["threads"])
    model = plain = Peer(options["config"], options["shipped"])
    if options.get("weights"):
        load_flat(plain, options["weights"])
    if world > 1:
        torch.distributed.init_process_group("gloo")
        model = nn.parallel.DistributedDataParallel(plain)
    rows, starts = read_rows(options["train"])
    adam = optimiser(plain, options)
    random = np.random.default_rng(options["seed"])
    events, seconds, losses, validations = 0, [], [], []
    before = 0.0
    for step in range(1, options["steps"] + 1):
        if step == 2:
            before = time.process_time()
        began = time.perf_counter()
        for group in adam.param_groups:
            group["lr"] = rate_at(options, step)
        patients = random.integers(0, len(starts) - 1, options["batch"])
        x, a, y, b = make_batch(rows, starts, patients[rank::world], True, random)
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=options["bf16"]):
            cross_entropy, waiting = model(x, a, y, b)
        adam.zero_grad(set_to_none=True)
        (cross_entropy + waiting).backward()
        nn.utils.clip_grad_norm_(plain.parameters(), 1.0)
        adam.step()
        seconds.append(time.perf_counter() - began)
        events += int((x > 0).sum())
        losses.append([float(cross_entropy), float(waiting)])
        if rank == 0 and options.get("log") and step % options["log"] == 0:
            print(json.dumps({"step": step, "losses": np.mean(losses[-options["log"] :], axis=0).tolist(),
                              "seconds": sum(seconds)}), file=sys.stderr, flush=True)
        if rank == 0 and options.get("validateEvery") and step % options["validateEvery"] == 0:
            found = validate(plain, options["validation"], 25, options["batch"])
            validations.append({"step": step, "losses": found, "seconds": sum(seconds)})
            print(json.dumps(validations[-1]), file=sys.stderr, flush=True)
            if world == 1 and sum(found) <= options.get("until", -math.inf):
                break
    result = {"seconds": seconds, "events": events, "losses": losses, "validations": validations,
              "loopCpu": time.process_time() - before}
    if rank == 0 and options.get("validation"):
        result["validation"] = validate(plain, options["validation"], 1000, options["batch"])
    result["peakMegabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(result), flush=True)


def parity(directory):
    with open(os.path.join(directory, "batch.json")) as file:
        given = json.load(file)
    model = Peer(given["config"], False)
    load_flat(model, os.path.join(directory, "weights.f32"))
    shape = (given["B"], given["T"])
    ints = lambda name: torch.tensor(given[name], dtype=torch.int64).view(shape)
    floats = lambda name: torch.tensor(given[name], dtype=torch.float32).view(shape)
    batch = ints("tokens"), floats("agesDays"), ints("targets"), floats("targetAgesDays")
    with torch.no_grad():
        validation = [float(part) for part in model.eval()(*batch, True)]
    losses = model.train()(*batch)
    sum(losses).backward()
    flat = [(p.grad.t() if p.dim() == 2 and "embedding" not in name else p.grad).reshape(-1)
            for name, p in model.named_parameters()]
    torch.cat(flat).numpy().astype("<f4").tofile(os.path.join(directory, "gradients.f32"))
    adam, path = optimiser(model, given["adamW"]), []
    for _ in range(4):
        for group in adam.param_groups:
            group["lr"] = 2e-3
        adam.zero_grad(set_to_none=True)
        step = sum(model(*batch))
        step.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        adam.step()
        path.append(float(step))
    print(json.dumps({"losses": [float(part) for part in losses], "validation": validation, "path": path}))


@torch.no_grad()
def futures(model, tokens, ages, events):
    """A future a row, the way Delphi's published method goes: nothing is kept, so each event costs a pass over all before it."""
    for _ in range(events):
        logits = model.logits(tokens, ages)[0][:, -1]
        logits[:, IGNORED] = -math.inf
        logits = logits.scatter(1, tokens.masked_fill(tokens == 1, 0), -math.inf)
        waits = (-torch.exp(-logits) * torch.rand(logits.shape).log()).clamp(0, 80 * 365.0)
        wait, event = waits.min(1)
        tokens = torch.cat([tokens, event[:, None]], 1)
        ages = torch.cat([ages, ages[:, -1:] + wait[:, None]], 1)
    model.logits(tokens, ages)  # it gives back the logits of the whole as well
    return tokens, ages


def generate(options):
    torch.manual_seed(options["seed"])
    model = Peer(options["config"], True).eval()
    load_flat(model, options["weights"])
    prompt = torch.tensor(options["tokens"]), torch.tensor(options["agesDays"], dtype=torch.float32)
    tokens, ages = (part.repeat(options["futures"], 1) for part in prompt)
    futures(model, tokens, ages, 1)
    for _ in range(options["untimed"]):
        futures(model, tokens, ages, options["events"])
    runs = []
    for _ in range(options["runs"]):
        began, cpu = time.perf_counter(), time.process_time()
        made, _ = futures(model, tokens, ages, options["events"])
        events = made.numel() - tokens.numel()
        runs.append({"events": events, "seconds": time.perf_counter() - began, "cpu": time.process_time() - cpu})
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"runs": runs, "peakMegabytes": peak}))


@torch.no_grad()
def rates(directory):
    with open(os.path.join(directory, "histories.json")) as file:
        given = json.load(file)
    model = Peer(given["config"], False).eval()
    load_flat(model, os.path.join(directory, "weights.f32"))
    for history in given["histories"]:
        ages = torch.tensor([history["agesDays"]], dtype=torch.float32)
        print(json.dumps(model.logits(torch.tensor([history["tokens"]]), ages)[0][0].tolist()))


def speed():
    torch.set_num_threads(1)
    a, b = torch.randn(960, 120), torch.randn(120, 480)
    times = []
    for _ in range(30):
        began = time.process_time()
        for _ in range(5):
            a @ b
        times.append((time.process_time() - began) / 5)
    print(2 * 960 * 120 * 480 / min(times) / 1e9)


if __name__ == "__main__":
    if sys.argv[1] == "speed":
        speed()
    elif sys.argv[1] == "parity":
        parity(sys.argv[2])
    elif sys.argv[1] == "rates":
        rates(sys.argv[2])
    elif sys.argv[1] == "generate":
        with open(sys.argv[2]) as file:
            generate(json.load(file))
    else:
        with open(sys.argv[2]) as file:
            train(json.load(file))
