"""What a network can tell of true risks from records: the other half of bench/record-ceiling.ts.

  fit.py DIR    reads DIR/about.json, train.f32 and held_out.f32, prints a table

A row is `width` features, a true risk for each outcome (NaN where nobody is at risk) and what happened (1, 0, -1 = not known).
"""
import json
import sys

import numpy as np
import torch
from torch import nn

EPOCHS = 40
BATCH = 256
LEAST_CASES = 40

directory = sys.argv[1]
with open(f"{directory}/about.json") as file:
    about = json.load(file)
width, outcomes = about["width"], about["outcomes"]


def read(split):
    rows = np.fromfile(f"{directory}/{split}.f32", dtype=np.float32).reshape(-1, width + 2 * len(outcomes))
    features, risks, happened = np.split(rows, [width, width + len(outcomes)], axis=1)
    clipped = np.clip(risks, 1e-6, 1 - 1e-6)
    return features, np.log(clipped / (1 - clipped)), happened


def auroc(scores, cases):
    order = np.argsort(scores, kind="mergesort")
    ranks = np.empty(len(scores))
    ranks[order] = np.arange(1, len(scores) + 1)
    positive = cases.sum()
    return (ranks[cases].sum() - positive * (positive + 1) / 2) / (positive * (len(scores) - positive))


def fit(features, targets, known, seed):
    torch.manual_seed(seed)
    chosen = np.random.RandomState(seed)
    order = chosen.permutation(len(features))
    tuning, train = order[: len(order) // 10], order[len(order) // 10 :]
    network = nn.Sequential(
        nn.Dropout(0.1), nn.Linear(width, 256), nn.GELU(),
        nn.Dropout(0.3), nn.Linear(256, 128), nn.GELU(),
        nn.Dropout(0.2), nn.Linear(128, len(outcomes)),
    )
    optimiser = torch.optim.AdamW(network.parameters(), lr=1e-3, weight_decay=0.05)

    def loss(rows):
        rows = torch.from_numpy(rows)
        return ((network(features[rows]) - targets[rows]) ** 2 * known[rows]).sum() / known[rows].sum()

    best, kept = float("inf"), None
    for epoch in range(EPOCHS):
        for group in optimiser.param_groups:
            group["lr"] = 1e-3 * (1 - epoch / EPOCHS)
        network.train()
        shuffled = chosen.permutation(train)
        for start in range(0, len(shuffled), BATCH):
            optimiser.zero_grad()
            loss(shuffled[start : start + BATCH]).backward()
            optimiser.step()
        network.eval()
        with torch.no_grad():
            error = loss(tuning).item()
        if error < best:
            best, kept = error, {name: value.clone() for name, value in network.state_dict().items()}
    network.load_state_dict(kept)
    return network.eval()


features, targets, _ = read("train")
held, held_targets, happened = read("held_out")
mean, deviation = np.nanmean(features, 0), np.nanstd(features, 0) + 1e-6
scaled = lambda rows: torch.from_numpy(np.clip(np.nan_to_num((rows - mean) / deviation), -6, 6).astype(np.float32))
rare = np.all(np.isnan(targets), axis=0)
targets[0, rare] = 0
level, spread = np.nanmean(targets, 0), np.nanstd(targets, 0) + 1e-6
known = torch.from_numpy((~np.isnan(targets)).astype(np.float32))
standard = torch.from_numpy(np.nan_to_num((targets - level) / spread).astype(np.float32))
inputs, asked = scaled(features), scaled(held)
networks = [fit(inputs, standard, known, seed) for seed in (1, 2)]
with torch.no_grad():
    told = np.mean([network(asked).numpy() for network in networks], axis=0)

print("| outcome, 5 years | cases | the truth's AUROC | of what the record tells | difference | share of the true log odds' variance |")
print("|---|---|---|---|---|---|")
for k, outcome in enumerate(outcomes):
    rows = (happened[:, k] >= 0) & ~np.isnan(held_targets[:, k])
    cases = happened[rows, k] == 1
    if cases.sum() < LEAST_CASES:
        continue
    true = (held_targets[rows, k] - level[k]) / spread[k]
    truth, best = auroc(true, cases), auroc(told[rows, k], cases)
    share = 1 - np.mean((true - told[rows, k]) ** 2) / np.var(true)
    print(f"| {outcome} | {cases.sum()} | {truth:.3f} | {best:.3f} | {best - truth:+.3f} | {share:.2f} |")
