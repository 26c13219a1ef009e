using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Delegation.Templates;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Comparisons of customers with a template that go on behind the pipeline.</summary>
internal sealed class TemplateChecks : IDisposable
{
    private const int CompareActivity = 133;
    private readonly RelationshipShelf shelf;
    private readonly CustomerChecks<(Guid Id, string? Name), IReadOnlyList<DelegatedAdminComparison>> checks;

    /// <param name="session">The connection.</param>
    /// <param name="comparer">What compares.</param>
    /// <param name="shelf">The relationships.</param>
    /// <param name="requests">How many requests may be in progress.</param>
    /// <param name="watcher">Watches what is sent.</param>
    /// <param name="stop">Ends it all.</param>
    private TemplateChecks(PartnerSession session, TemplateComparer comparer, RelationshipShelf shelf, int requests, IWireWatcher watcher, CancellationToken stop)
    {
        this.shelf = shelf;
        checks = new(requests, new PaceProgress(CompareActivity, "Comparing customers", session.Clock), (customer, lanes, token) => comparer.CompareAsync(customer.Id, customer.Name, lanes, token), watcher, stop);
    }

    /// <summary>Reads the template and the relationships.</summary>
    /// <param name="session">The connection.</param>
    /// <param name="name">The template's name.</param>
    /// <param name="expiresWithin">What expires within this time is reported.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>What makes the checks of them.</returns>
    public static async Task<Func<int, IWireWatcher, CancellationToken, TemplateChecks>> OpenAsync(PartnerSession session, string name, TimeSpan expiresWithin, CancellationToken cancellationToken)
    {
        var template = await new TemplateDesk(session).GetAsync(name, cancellationToken).ConfigureAwait(false);
        var shelf = await RelationshipShelf.ReadAsync(session, cancellationToken).ConfigureAwait(false);
        return (requests, watcher, stop) => new TemplateChecks(session, new TemplateComparer(session, template, shelf, expiresWithin), shelf, requests, watcher, stop);
    }

    /// <summary>Begins to compare a customer.</summary>
    public void Begin(Guid customer, string? name) => checks.Begin((customer, name));

    /// <summary>Begins to compare everybody. A relationship can outlast the customer's other ties to the partner.</summary>
    /// <param name="list">Lists all customers, each to what it is given.</param>
    /// <param name="advance">Takes out what is due.</param>
    public void BeginEverybody(Action<Action<PartnerCustomer>> list, Action advance)
    {
        var listed = new HashSet<Guid>();
        list(customer =>
        {
            listed.Add(customer.CustomerId);
            Begin(customer.CustomerId, customer.Name);
            advance();
        });
        foreach (var other in shelf.Customers.Where(id => !listed.Contains(id)).ToList())
        {
            Begin(other, null);
            advance();
        }
    }

    /// <summary>Takes out what is due.</summary>
    public void Advance(bool all, Action<Guid, Task<IReadOnlyList<DelegatedAdminComparison>>> take, Action<ProgressRecord> show) => checks.Advance(all, (customer, compared) => take(customer.Id, compared), show);

    /// <inheritdoc/>
    public void Dispose() => checks.Dispose();
}
