using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Profiles;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Removals;

namespace PartnerRelationships.Core.Reports;

/// <summary>Reads for single customers what no list contains: subscriptions, blockers, country. One instance serves many customers at once.</summary>
/// <param name="ports">The outside.</param>
/// <param name="lanes">How many requests may be in progress.</param>
public sealed class ReportQuestions(IReportPorts ports, RequestLanes lanes)
{
    private readonly ReadinessCheck check = new(ports, lanes);

    /// <summary>Reads a customer.</summary>
    /// <exception cref="NotFoundException">There is no such tenant.</exception>
    public async Task<CustomerInsight> AskAsync(Guid customerId, CancellationToken cancellationToken)
    {
        var examination = await check.ExamineAsync(customerId, cancellationToken).ConfigureAwait(false);
        if (examination.Country is { } known || examination.Readiness.Verdict == ReadinessVerdict.AlreadyGone)
        {
            return new CustomerInsight(examination, examination.Country, null);
        }

        // Without delegated privileges the customer's own record has no address; the billing profile has one (contract §5.2).
        var billing = await AccountPart.ReadAsync(
            "Country", () => lanes.RunAsync(() => ports.CustomerProfiles.GetBillingAsync(customerId, cancellationToken), cancellationToken)).ConfigureAwait(false);
        return new CustomerInsight(examination, billing.Value?.Address.Country, billing.Missing);
    }
}
