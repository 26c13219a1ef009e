using System;
using PartnerRelationships.Tracing;

namespace PartnerRelationships.Cmdlets.Tests;

/// <summary>Where nobody listens, tracing costs nothing.</summary>
public sealed class TracingCostTests
{
    private const int Times = 1000;

    [Fact]
    public void Nothing_is_allocated_while_nobody_listens()
    {
        Everything();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var time = 0; time < Times; time++)
        {
            Everything();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Everything()
    {
        Assert.False(Tracer.WantsRequests || Tracer.WantsCustomers);
        using var request = Tracer.Request("GET", "/v1/customers");
        using var commit = Tracer.Commit(TracePlace.Here);
        using var run = Tracer.Run();
        using var customer = Tracer.Customer();
        using var step = Tracer.Step("Check", DateTimeOffset.UnixEpoch);
        Tracer.Waited("retry", Tracer.Mark());
    }
}
