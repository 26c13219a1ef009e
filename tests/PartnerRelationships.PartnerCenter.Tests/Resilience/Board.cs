using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.PartnerCenter.Tests.Resilience;

/// <summary>A board in memory, on which a test reads along.</summary>
internal sealed class Board : ILimitBoard
{
    private readonly TaskCompletionSource told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource looked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static Guid Partner { get; } = Guid.NewGuid();

    public List<ToldRefusal> Told { get; } = [];

    /// <summary>How a look ends; by default with what was told last.</summary>
    public Func<Task<ToldRefusal?>>? OnRead { get; set; }

    public Func<Task>? OnTell { get; set; }

    public int Looks { get; private set; }

    /// <summary>Something was told.</summary>
    public Task IsTold => told.Task;

    /// <summary>The next look.</summary>
    public Task NextLook => looked.Task;

    public async Task TellAsync(Guid partnerTenantId, ToldRefusal refusal, DateTimeOffset now)
    {
        Assert.Equal(Partner, partnerTenantId);
        Told.Add(refusal);
        told.TrySetResult();
        await (OnTell?.Invoke() ?? Task.CompletedTask);
    }

    public async Task<ToldRefusal?> ReadAsync(Guid partnerTenantId, DateTimeOffset now)
    {
        Looks++;
        var before = looked;
        looked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        before.TrySetResult();
        return OnRead is { } read ? await read() : Told.Count > 0 ? Told[^1] : null;
    }
}
