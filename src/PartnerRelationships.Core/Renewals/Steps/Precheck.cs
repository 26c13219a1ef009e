using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Runs;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Core.Renewals.Steps;

/// <summary>Looks at a customer again before anything is changed for it: who is protected is left alone.</summary>
internal sealed class Precheck(RenewalWork work, CustomerLog log, PlannedCustomer planned)
{
    private CustomerEnd? end;
    private bool isRead;

    /// <summary>Reads the customer, unless this session did so already.</summary>
    /// <returns>The outcome; null if nothing blocks it.</returns>
    public async Task<CustomerEnd?> RunAsync(CancellationToken cancellationToken)
    {
        if (!isRead)
        {
            (end, isRead) = (await ReadAsync(cancellationToken).ConfigureAwait(false), true);
        }

        return end;
    }

    private async Task<CustomerEnd?> ReadAsync(CancellationToken cancellationToken)
    {
        var state = await StateAsync(cancellationToken).ConfigureAwait(false);
        log.NoteBefore(state.DelegatedAdmin);
        var blocked = work.Guard.ComplaintAbout(planned.CustomerId, [.. state.Domains.Append(state.Domain).Append(planned.Domain).OfType<string>()]) is { } complaint
            ? new CustomerEnd(ChangeOutcome.Blocked, complaint)
            : null;
        log.NoteReading(StepKind.Check, StepState.Done, null, blocked?.Detail ?? "There are no blockers.");
        return blocked;
    }

    // Delegated administration can outlast the customer's other ties to the partner.
    private async Task<CustomerState> StateAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await work.Ports.Customers.ReadStateAsync(planned.CustomerId, cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException)
        {
            return CustomerState.Missing;
        }
    }

    /// <summary>Why a relationship that the plan names is left alone, for a person; null if it is the customer's. Only the customer itself was held against what is protected.</summary>
    public static string? ComplaintAbout(DelegatedAdminRelationship old, PlannedCustomer planned) =>
        old.CustomerId == planned.CustomerId ? null : $"{old} does not belong to this customer, and was left unchanged.";

    /// <summary>A relationship; null if none has that id any more.</summary>
    public static async Task<DelegatedAdminRelationship?> FindAsync(RenewalWork work, string relationshipId, CancellationToken cancellationToken)
    {
        try
        {
            return await work.Relationships.GetAsync(relationshipId, cancellationToken).ConfigureAwait(false);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }
}
