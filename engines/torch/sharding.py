"""How the weights lie over the ranks: whole on each (DDP), or each holding a share (FSDP); and how a share is filled and read.

An array over all weights is filled and read through FSDP's own state dict, for which it takes the place of the parameters for a moment. So
moments and averages need nothing of FSDP's optimiser interface, which differs between versions of PyTorch.
"""

import contextlib
import dataclasses
import functools
from types import SimpleNamespace
from unittest import mock

import torch
import torch.distributed as dist


PREFIX = "0."


def wrap(model, strategy, device):
    """`model` for many ranks; under FSDP each layer is a unit, gathered when it is computed."""
    if strategy == "ddp":
        return torch.nn.parallel.DistributedDataParallel(model)
    fsdp = import_fsdp().FullyShardedDataParallel
    if device.type == "cpu" and torch.__version__ < "2":
        fsdp = stand_in_for_cuda()
    on = {} if device.type == "cpu" else {"device_id": device}
    for i, layer in enumerate(model.layers):
        model.layers[i] = fsdp(layer, **on)
    # The root keeps its own parameters whole after a forward pass and would go on with them; so the root has none.
    return fsdp(torch.nn.Sequential(fsdp(model, **on)), **on)


def scatter_shards(model, named):
    """Full tensors by name → this rank's shards, aligned with `model.parameters()`."""
    kept = [parameter.detach().clone() for parameter in model.parameters()]
    with full_state_dict(model):
        model.load_state_dict({PREFIX + name: tensor for name, tensor in named.items()})
    shards = [parameter.detach().clone() for parameter in model.parameters()]
    put(model, kept)
    return shards


def gather_shards(model, shards):
    """The reverse: full tensors by name on rank 0; on the others perhaps nothing."""
    kept = [parameter.detach().clone() for parameter in model.parameters()]
    put(model, shards)
    with full_state_dict(model):
        named = model.state_dict()
    put(model, kept)
    return {name[len(PREFIX) :]: tensor for name, tensor in named.items()}


def put(model, values):
    for parameter, value in zip(model.parameters(), values):
        parameter.data.copy_(value)


def full_state_dict(model):
    fsdp = import_fsdp()
    on_gpu = next(model.parameters()).is_cuda
    config = fsdp.FullStateDictConfig(offload_to_cpu=on_gpu, rank0_only=on_gpu)
    return fsdp.FullyShardedDataParallel.state_dict_type(model, fsdp.StateDictType.FULL_STATE_DICT, config)


@functools.cache
def import_fsdp():
    """PyTorch 1.13 has a data class whose default Python 3.11 calls mutable; with a hash it is accepted."""
    original = dataclasses.dataclass

    def hashed(cls=None, **options):
        if cls is None:
            return lambda cls: hashed(cls, **options)
        return original(cls, unsafe_hash="__hash__" not in vars(cls), **options)

    with mock.patch("dataclasses.dataclass", hashed) if torch.__version__ < "2" else contextlib.nullcontext():
        from torch.distributed import fsdp
    return fsdp


def stand_in_for_cuda():
    """FSDP of PyTorch 1.13 for CPU and gloo, which it supports in all but name: streams that do nothing, and two collectives made of others."""
    from torch.distributed.fsdp import flat_param, fully_sharded_data_parallel as module

    nothing = lambda *_, **__: None
    stream = SimpleNamespace(wait_stream=nothing, synchronize=nothing)
    event = SimpleNamespace(record=nothing, synchronize=nothing)
    cuda = SimpleNamespace(
        is_available=lambda: True,
        Stream=lambda: stream,
        Event=lambda: event,
        current_stream=lambda: stream,
        stream=lambda _: contextlib.nullcontext(),
        synchronize=nothing,
    )

    class Torch:
        def __getattr__(self, name):
            return cuda if name == "cuda" else getattr(torch, name)

    class CpuFsdp(module.FullyShardedDataParallel):
        def _get_compute_device(self, *_):
            return torch.device("cpu")

    def all_gather(output, part, group=None, async_op=False):
        return dist.all_gather(list(output.chunk(dist.get_world_size(group))), part, group, async_op)

    def reduce_scatter(output, whole, group=None, **_):
        dist.all_reduce(whole, group=group)
        output.copy_(whole.chunk(dist.get_world_size(group))[dist.get_rank(group)])

    module.torch = flat_param.torch = Torch()
    torch.Tensor.record_stream = nothing
    dist._all_gather_base, dist._reduce_scatter_base = all_gather, reduce_scatter
    return CpuFsdp
