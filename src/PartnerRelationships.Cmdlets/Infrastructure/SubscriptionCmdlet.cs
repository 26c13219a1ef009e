using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Subscriptions;

namespace PartnerRelationships.Commands;

/// <summary>A command that changes subscriptions of customers: each is given by itself, as it comes from the pipeline, or named. It is read, checked, asked
/// about with what it costs, sent, and read back.</summary>
public abstract class SubscriptionCmdlet : RowCmdlet
{
    private protected const string ByIdSet = "ById";
    private protected const string BySubscriptionSet = "BySubscription";
    private SubscriptionPlanner planner = null!;
    private SubscriptionChanger changer = null!;
    private readonly Dictionary<Guid, string?> names = [];
    private ExportedRows exports = null!;

    /// <summary>The subscription, as Get-PartnerCustomerSubscription returns it. Only its ids are used; the subscription is read again before it is changed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = BySubscriptionSet, ValueFromPipeline = true), Copy(typeof(PartnerCustomerSubscription)), ValidateNotNull]
    public PartnerCustomerSubscription Subscription { get; set; } = null!;

    /// <summary>The customer: its tenant id, or the object itself.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByIdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), ValidateNotNull, CustomerRow]
    public CustomerReference CustomerId { get; set; } = null!;

    /// <summary>The subscription id. Tab completes it, also by the subscription's name.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByIdSet, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(SubscriptionCompleter)), ValidateNotNullOrEmpty]
    public string SubscriptionId { get; set; } = "";

    private protected sealed override object Target => ParameterSetName == BySubscriptionSet ? Subscription.SubscriptionId : SubscriptionId;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        (planner, changer, exports) = (new SubscriptionPlanner(Session), new SubscriptionChanger(Session), new ExportedRows(this));
    }

    /// <summary>Checks what is wanted.</summary>
    private protected abstract Task<SubscriptionPlan> PlanAsync(SubscriptionPlanner planner, SubscriptionName name, CancellationToken cancellationToken);

    /// <summary>What is done, for the question: "Suspend", "Change the quantity from 5 to 7 of".</summary>
    private protected abstract string Act(SubscriptionPlan plan);

    private protected sealed override void Work()
    {
        var name = ParameterSetName == BySubscriptionSet ? Of(Subscription) : Named();
        var plan = Await(token => PlanAsync(planner, name, token));
        if (plan.IsNothing || Agreed(plan))
        {
            WriteObject(Await(token => changer.CarryOutAsync(plan, token)));
        }
    }

    private bool Agreed(SubscriptionPlan plan)
    {
        var act = $"{Act(plan)} {plan.Subscription}, customer {(plan.Subscription.CustomerName is { } name ? $"{name} " : "")}{plan.Subscription.CustomerId}";
        return ShouldProcess($"{act}. {plan.Effect}".TrimEnd(), $"{act}?\n{plan.Effect}".TrimEnd(), Title);
    }

    private SubscriptionName Named()
    {
        exports.KeepIds(CustomerId);
        var customer = IdOf(CustomerId);
        return new SubscriptionName(customer, SubscriptionId.Trim(), NameOf(customer));
    }

    private SubscriptionName Of(PartnerCustomerSubscription subscription) => new(subscription.CustomerId, subscription.SubscriptionId, NameOf(subscription.CustomerId));

    // The question names the customer as the service does, not as a row or an old object does.
    private string? NameOf(Guid customer) => names.TryGetValue(customer, out var known) ? known : names[customer] = Await(token => ReadNameAsync(customer, token));

    private async Task<string?> ReadNameAsync(Guid customer, CancellationToken cancellationToken)
    {
        try
        {
            return (await Session.Customers.GetAsync(customer, cancellationToken).ConfigureAwait(false)).Name;
        }
        catch (PartnerRelationshipsException)
        {
            // Only the id is used; problems show when the subscription is read.
            return null;
        }
    }
}
