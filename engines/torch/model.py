"""The event model of src/model in plain PyTorch: the same network, the same losses, the same weights file.

B rows of T places, width D; E positions at which something is asked; K outcomes, H hazard bins, W waiting-time bins, V tokens, S columns
of a summary, M marks.
Parameters have the names, shapes and order of `parameterSpecs` in src/model/architecture.ts, so the state dicts of an ensemble's members are a checkpoint.
"""

import json
import math
import os
import struct

import torch
from torch import nn
from torch.nn import functional as F

FEATURES = 14  # whether there is a value, the value, and an age curve of 12 knots
QUERY_HISTORY = 7  # columns of what a record says of a set of tokens
HIDDEN = -1e9  # a finite minus infinity, as in the ONNX graph
DTYPES = {"F32": torch.float32, "F64": torch.float64, "I32": torch.int32, "I64": torch.int64}


class Weights(nn.Module):
    """Parameters of the given shapes, without computation of their own."""

    def __init__(self, **shapes):
        super().__init__()
        for name, shape in shapes.items():
            self.register_parameter(name, nn.Parameter(torch.zeros(shape)))


class Layer(nn.Module):
    """Pre-norm attention with rotary angles from age, then SwiGLU."""

    def __init__(self, width, heads, feed_forward):
        super().__init__()
        self.heads = heads
        self.attention = Weights(qkv=(width, 3 * width), out=(width, width))
        self.feedForward = Weights(up=(width, 2 * feed_forward), down=(feed_forward, width))

    def forward(self, x, mask, cosines, sines):
        rows, length, width = x.shape
        split = lambda part: part.view(rows, length, self.heads, width // self.heads).transpose(1, 2)
        query, key, value = (split(part) for part in (rms_normalise(x) @ self.attention.qkv).chunk(3, dim=-1))
        query, key = rotate(query, cosines, sines), rotate(key, cosines, sines)
        scores = query @ key.transpose(-1, -2) / math.sqrt(width // self.heads) + mask.unsqueeze(1)
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(rows, length, width)
        x = x + mixed @ self.attention.out
        gate, up = (rms_normalise(x) @ self.feedForward.up).chunk(2, dim=-1)
        return x + (F.silu(gate) * up) @ self.feedForward.down


class QueryHead(nn.Module):
    """Log hazards of the next occurrence of any of a set of tokens: src/model/query-head.ts says how."""

    def __init__(self, V, D, R, H):
        super().__init__()
        self.bins = H
        shapes = dict(token=(D, R), common=(D, R), weight=(D, H * R), history=(R, QUERY_HISTORY), overlap=(D, R))
        vectors = dict(historyBias=(QUERY_HISTORY,), overlapVector=(R,), overlapBins=(H,), distanceBins=(H,), bias=(V, H), again=(V, 1))
        for name, shape in {**shapes, **vectors}.items():
            self.register_parameter(name, nn.Parameter(torch.zeros(shape)))

    def forward(self, x, embedding, batch):
        """[E, H, Q] from what the heads read [E, D]; P tokens asked about, Q sets of them."""
        tokens, members = batch["queryTokens"], batch["queryMembers"]
        vectors, base = embedding[tokens] @ self.token, self.bias[tokens]
        state = (x @ self.weight).view(len(x), self.bins, self.token.shape[1]) + (x @ self.common).unsqueeze(1)
        had = batch["queryEver"] * self.again[tokens, 0]
        together = ((state @ vectors.T + base.T + had.unsqueeze(1)).exp() @ members).log()
        rates = members * base.exp().mean(1, keepdim=True)
        shares = rates / rates.sum(0, keepdim=True)
        mean = shares.T @ vectors
        remembered = (batch["queryHistory"] * (mean @ self.history + self.historyBias)).sum(-1)
        log_size = -shares.square().sum(0).log()
        distance = (shares * vectors.square().sum(1, keepdim=True)).sum(0) - mean.square().sum(1)
        of_patient = (x @ self.overlap + self.overlapVector) @ mean.T
        of_bins = self.overlapBins.unsqueeze(1) + self.distanceBins.unsqueeze(1) * distance
        return together + (of_patient.unsqueeze(1) + of_bins) * log_size + remembered.unsqueeze(1)


class EventModel(nn.Module):
    """The losses of a micro-batch; `config` as in config.json."""

    def __init__(self, config, dropout=0.0):
        super().__init__()
        V, D, K = config["vocabularySize"], config["width"], config["outcomes"]
        W, H = len(config["waitEdgesDays"]), len(config["hazardEdgesYears"]) - 1
        self.dropout, self.bins = dropout, H
        self.embedding = Weights(weight=(V, D))
        self.features = Weights(weight=(FEATURES, D))
        S = FEATURES + 2 * V + 4 * config["tokenGroups"]
        self.summary = Weights(weight=(S, D))
        self.layers = nn.ModuleList(
            Layer(D, config["heads"], config["feedForward"]) for _ in range(config["layers"])
        )
        self.next = Weights(gain=(D,), bias=(V,))
        self.wait = Weights(weight=(D, W), bias=(W,))
        self.hazard = Weights(common=(D, K), weight=(D, K * H), summary=(S, K), bias=(K * H,))
        R = config.get("queryRank", 0)
        self.query = QueryHead(V, D, R, H) if R > 0 else None

    def forward(self, batch):
        """[4]: loss of the next event's mark, of the time waited for it, of the outcomes and of queries (0 without them); means over positions."""
        hidden, regression = self.backbone(batch)
        mark_logits = (hidden * self.next.gain) @ self.embedding.weight.T + self.next.bias
        log_waits = hidden @ self.wait.weight + self.wait.bias
        log_hazards = self.hazards(hidden, regression).flatten(1)
        return torch.stack(
            [
                mark_loss(mark_logits, batch["marks"], batch["markWeights"]),
                survival_loss(log_waits, batch["waitExposure"], batch["waitEvent"]),
                survival_loss(log_hazards, batch["outcomeExposure"], batch["outcomeEvent"]),
                self.query_loss(hidden, batch) if self.query else hidden.new_zeros(()),
            ]
        )

    def query_loss(self, hidden, batch):
        log_hazards = self.query(hidden, self.embedding.weight, batch)
        return survival_loss(log_hazards, batch["queryExposure"], batch["queryEvent"])

    @torch.no_grad()
    def log_hazards(self, batch):
        """[E, K, H]: log hazard per year of the first occurrence of each outcome, in each bin after each position."""
        return self.hazards(*self.backbone(batch))

    def hazards(self, hidden, regression):
        common = hidden @ self.hazard.common + regression
        each = (hidden @ self.hazard.weight + self.hazard.bias).view(*common.shape, self.bins)
        return each + common.unsqueeze(-1)

    def backbone(self, batch):
        """What the heads read at each position: [E, D] of the network, and [E, K] of the proportional-hazards regression."""
        tokens, at = batch["tokens"], batch["positions"]
        mask = (1 - batch["visible"]) * HIDDEN

        def summed(table):
            cells = table[batch["summaryColumns"]] * batch["summaryWeights"].unsqueeze(-1)
            return cells.new_zeros(len(at), table.shape[1]).index_add(0, batch["summaryRows"], cells)

        x = self.embedding.weight[tokens] + batch["features"] @ self.features.weight
        x = x.flatten(0, 1).index_add(0, at, summed(self.summary.weight)).view_as(x)
        x = F.dropout(x, self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask, batch["cosines"], batch["sines"])
        hidden = F.dropout(rms_normalise(x.flatten(0, 1)[at]), self.dropout, self.training)
        # Fitted beside the network, not with it: a gradient of 0, which DDP and FSDP want to see.
        return hidden, summed(self.hazard.summary.detach() + 0 * self.hazard.summary)


class Ensemble(nn.Module):
    """Members alike in shape; a hazard is the mean of theirs."""

    def __init__(self, config):
        super().__init__()
        self.members = nn.ModuleList(EventModel(config) for _ in range(config["members"]))

    def log_hazards(self, batch):
        """[E, K, H], as of a member."""
        each = torch.stack([member.log_hazards(batch) for member in self.members])
        return each.logsumexp(0) - math.log(len(self.members))


def read_checkpoint(directory):
    """The model of a checkpoint, as either engine writes it, for inference; and its configuration."""
    with open(os.path.join(directory, "config.json")) as file:
        config = json.load(file)
    model = Ensemble(config)
    model.load_state_dict(read_tensors(os.path.join(directory, "model.safetensors"))[0])
    return model.eval(), config


def decays(name, parameter):
    """Whether weight decay applies: to matrices, not to biases, gains and what is added to every token."""
    return parameter.dim() > 1 and name not in ("embedding.weight", "features.weight", "query.bias", "query.again")


def rms_normalise(x):
    return x * torch.rsqrt(x.square().mean(-1, keepdim=True) + 1e-5)


def rotate(x, cosines, sines):
    """Turns the first half of each head against the second; x [B, heads, T, h], angles [B, T, h/2]."""
    first, second = x.chunk(2, dim=-1)
    cosines, sines = cosines.unsqueeze(1), sines.unsqueeze(1)
    return torch.cat([first * cosines - second * sines, second * cosines + first * sines], dim=-1)


def mark_loss(logits, marks, weights):
    """Σ weight · (log Σ exp logits - logit of the mark); marks [M, 2] are (row, token)."""
    rows, tokens = marks.unbind(1)
    return ((logits.logsumexp(-1)[rows] - logits[rows, tokens]) * weights).sum()


def survival_loss(log_hazards, exposure, event):
    """Σ hazard · exposure - log hazard · event: the piecewise-exponential likelihood."""
    return (log_hazards.exp() * exposure - log_hazards * event).sum()


def read_tensors(path):
    """Tensors and metadata of a safetensors file."""
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        body = bytearray(file.read())
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        dtype, (start, end) = DTYPES[entry["dtype"]], entry["data_offsets"]
        count = math.prod(entry["shape"])
        flat = torch.frombuffer(body, dtype=dtype, offset=start, count=count) if count > 0 else torch.empty(0, dtype=dtype)
        tensors[name] = flat.view(entry["shape"])
    return tensors, metadata


def write_tensors(path, tensors, metadata):
    """Writes float32 tensors; `path` then holds all of it or, if the machine stopped, what it held before."""
    header, parts, at = {"__metadata__": metadata}, [], 0
    for name in sorted(tensors):
        tensor = tensors[name]
        part = bytearray(4 * tensor.numel())
        if part:
            torch.frombuffer(part, dtype=torch.float32).copy_(tensor.detach().reshape(-1))
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [at, at + len(part)]}
        parts.append(part)
        at += len(part)
    text = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode()
    text += b" " * (-len(text) % 8)
    temporary = f"{path}.{os.getpid()}.tmp"
    with open(temporary, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        file.writelines(parts)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)
