using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.PartnerCenter.Resilience;
using PartnerRelationships.PartnerCenter.Tests.Scripted;

namespace PartnerRelationships.PartnerCenter.Tests.Resilience;

/// <summary>A service that answers by a script, and a client whose waits take no time.</summary>
public abstract class RetryStage : IDisposable
{
    private protected static string Customer { get; } = $$"""{"id":"{{Pages.Id(1)}}","relationshipToPartner":"reseller"}""";

    private protected ScriptedService Service { get; } = new();

    private protected ImpatientTime Time { get; } = new();

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Service.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task<PartnerCustomer> GetAsync(Patience? patience = null)
    {
        PartnerCustomer? customer = null;
        await RunAsync(async client => customer = await client.Customers.GetAsync(Pages.Id(1), Token), patience);
        return customer!;
    }

    private protected Task RunAsync(Func<PartnerCenterClient, Task> work, Patience? patience = null, Tokens? tokens = null) =>
        work(Service.PatientClient(Time, patience, tokens));
}
