using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Removals.Steps;

/// <summary>Removals in one run. As long as it is unknown whether the service lets this partner remove, customers for whom something would be
/// suspended or cancelled on the way are held back.</summary>
internal sealed class RemovalWork(IRemovalPorts ports, RunGuard guard) : IChangeWork
{
    public IRemovalPorts Ports => ports;

    public IClock Clock => ports.Clock;

    /// <summary>Whom nothing is done to.</summary>
    public RunGuard Guard => guard;

    /// <summary>Whether the service lets this partner remove at all.</summary>
    public RemovalPermission Permission { get; } = new();

    public bool Holds(PlannedCustomer planned) => Permission.IsUnknown && planned.Steps.Any(Preparation.Is);

    public Task<CustomerEnd> RunAsync(CustomerLog log, PlannedCustomer planned, CancellationToken cancellationToken) =>
        new CustomerEnding(this, log, planned).RunAsync(cancellationToken);

    public void Dispose() => Permission.Dispose();
}
