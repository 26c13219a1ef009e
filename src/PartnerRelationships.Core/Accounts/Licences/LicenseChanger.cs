using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Licences;

namespace PartnerRelationships.Core.Accounts.Licences;

/// <summary>Carries out changes of licences that were checked, and believes them when the service shows them. One for a command; safe to share between threads.</summary>
/// <param name="ports">What it asks of the outside.</param>
/// <param name="lanes">How many requests may be in progress.</param>
public sealed class LicenseChanger(ILicensePorts ports, RequestLanes lanes)
{
    private readonly ChangeJournal journal = new(ports);
    private readonly ReadingBack readingBack = new(ports.Clock);

    /// <summary>Carries out a plan; of one that changes nothing it settles what an earlier run left in doubt.</summary>
    /// <exception cref="PartnerRelationshipsException">The service refuses; the outcome is unknown (ChangeInDoubt); or it accepted the change and does not show it
    /// (ChangeNotConfirmed).</exception>
    public async Task<PartnerCustomerUserLicenseChange> CarryOutAsync(LicensePlan plan, CancellationToken cancellationToken)
    {
        var change = new LicenseSending(plan);
        try
        {
            foreach (var group in plan.Groups)
            {
                await LicenseRoles.Changing.ExplainAsync(() => CarryOutAsync(change, group, cancellationToken)).ConfigureAwait(false);
            }
        }
        catch (PartnerRelationshipsException error) when (error.ErrorId is not ("ChangeInDoubt" or "ChangeNotConfirmed"))
        {
            LicensePlanner.Release(plan);
            throw;
        }

        plan.Stock.PutBack(plan.Open.Where(goal => !goal.IsGiven).Select(goal => goal.Sku.SkuId));
        return change.ToResult();
    }

    private async Task CarryOutAsync(LicenseSending change, IReadOnlyList<LicenseGoal> group, CancellationToken cancellationToken)
    {
        var entry = change.Plan.ChangeOf(group);
        if (group.Any(goal => goal.IsOpen))
        {
            await journal.CarryOutAsync(
                entry, (ticket, token) => SendAsync(change, group, ticket, token), token => ConfirmAsync(change, group, token), token => IsMetAsync(change, group, token), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await journal.SettleAsync(entry, _ => Task.FromResult(true), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<LicenseAnswer> SendAsync(LicenseSending change, IReadOnlyList<LicenseGoal> group, RequestTicket ticket, CancellationToken cancellationToken)
    {
        var update = change.Plan.UpdateOf(group);
        var answer = await lanes.RunAsync(() => ports.Licenses.ChangeAsync(update, ticket, cancellationToken), cancellationToken).ConfigureAwait(false);
        change.Warnings.AddRange(answer.Warnings);
        return answer;
    }

    private Task ConfirmAsync(LicenseSending change, IReadOnlyList<LicenseGoal> group, CancellationToken cancellationToken) =>
        readingBack.AwaitAsync($"{change.Plan.User}'s licences", token => IsMetAsync(change, group, token), cancellationToken);

    private async Task<bool> IsMetAsync(LicenseSending change, IReadOnlyList<LicenseGoal> group, CancellationToken cancellationToken)
    {
        var user = change.Plan.User;
        change.Shown = await lanes.RunAsync(() => ports.Licenses.ListAsync(user.CustomerId, user.UserId, cancellationToken), cancellationToken).ConfigureAwait(false);
        return group.All(goal => goal.IsMet(change.Shown));
    }
}
