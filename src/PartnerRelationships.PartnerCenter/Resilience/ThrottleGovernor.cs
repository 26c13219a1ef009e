using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.PartnerCenter.Messages;

namespace PartnerRelationships.PartnerCenter.Resilience;

/// <summary>Keeps every command of a connection within the service's budgets: the partner's, and those of single customers (contract §4.4).</summary>
internal sealed class ThrottleGovernor : IDisposable
{
    private static readonly TimeSpan LongestMeant = TimeSpan.FromDays(1);
    private readonly TimeProvider time;
    private readonly TimeSpan longestWait;
    private readonly ThrottleGate partner;
    private readonly CustomerBudgets customers;

    public ThrottleGovernor(TimeProvider time, TimeSpan longestWait)
    {
        this.time = time;
        this.longestWait = longestWait;
        partner = new ThrottleGate(time);
        customers = new CustomerBudgets(time);
        Shared = new SharedLimit(time, wait => partner.ThrottledElsewhere(wait));
    }

    /// <summary>What other processes of the partner tell, and are told.</summary>
    public SharedLimit Shared { get; }

    /// <summary>Waits until the request may leave.</summary>
    /// <exception cref="ThrottledException">The service asked for a wait above the limit.</exception>
    public async Task<ThrottlePass> EnterAsync(ServiceRequest request, CancellationToken cancellationToken)
    {
        Shared.Asked();
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

    public void Dispose() => Shared.Dispose();

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
            if (partner.Throttled(pass.PartnerWave, wait) && wait is not null)
            {
                Shared.Tell(wait.Value);
            }

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
