using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Resilience;

/// <summary>Keeps every command of a connection within the service's budgets: the partner's, and those of single customers (contract §4.4).</summary>
internal sealed class ThrottleGovernor(TimeProvider time, TimeSpan longestWait)
{
    private static readonly TimeSpan LongestMeant = TimeSpan.FromDays(1);
    private readonly ThrottleGate partner = new(time);
    private readonly CustomerBudgets customers = new(time);

    /// <summary>Waits until the request may leave.</summary>
    /// <exception cref="ThrottledException">The service asked for a wait above the limit.</exception>
    public async Task<ThrottlePass> EnterAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        var customer = Routes.CustomerOf(request.Path);
        var budget = customers.Find(customer);
        var customerWave = budget is null ? 0 : await EnterAsync(budget, request, cancellationToken).ConfigureAwait(false);
        try
        {
            var partnerWave = await EnterAsync(partner, request, cancellationToken).ConfigureAwait(false);
            return new ThrottlePass(this, customer, budget, customerWave, partnerWave);
        }
        catch
        {
            budget?.Failed();
            throw;
        }
    }

    internal void Accepted(ThrottlePass pass)
    {
        customers.Count(pass.Customer);
        pass.Budget?.Accepted();
        partner.Accepted();
    }

    internal void Failed(ThrottlePass pass)
    {
        pass.Budget?.Failed();
        partner.Failed();
    }

    // The service does not say which budget was spent: one customer's when most of what went through lately was theirs.
    internal void Throttled(ThrottlePass pass, TimeSpan? asked)
    {
        // A value of years is not credible and is ignored.
        var wait = asked > LongestMeant ? null : asked;
        if (pass.Budget is { } budget && customers.HadMost(pass.Customer))
        {
            budget.Throttled(pass.CustomerWave, wait);
            partner.Failed();
        }
        else
        {
            partner.Throttled(pass.PartnerWave, wait);
            pass.Budget?.Failed();
        }

        customers.StartCounting();
    }

    private Task<int> EnterAsync(ThrottleGate gate, ServiceRequest request, CancellationToken cancellationToken)
    {
        var wait = gate.ClosedUntil - time.GetUtcNow();
        return wait <= longestWait
            ? gate.EnterAsync(Tell, cancellationToken)
            : throw new ThrottledException("Throttled", $"The service asked for a pause of {PauseText.Of(wait)}; {request.Operation} was not sent.", new ServiceFault
            {
                Status = 429,
                RequestId = request.RequestId,
                Operation = request.Operation,
                RetryAfter = wait,
            })
            {
                RecommendedAction = "Try again after that.",
            };
    }

    private void Tell(DateTimeOffset until) =>
        WireWatch.Current?.Waits(new WireWait("Partner Center is throttling requests.", until - time.GetUtcNow()) { Until = until });
}
