using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Delegation.Templates;

namespace PartnerRelationships.Commands;

/// <summary>Tells in what customers' delegated administration differs from a template, and which command mends it. Reads only: relationships once, and who has their
/// roles where the template names groups. What cannot be read is a finding too.</summary>
[Cmdlet(VerbsData.Compare, Nouns.DelegatedAdminTemplate, DefaultParameterSetName = EverybodySet), OutputType(typeof(DelegatedAdminComparison))]
public sealed class CompareDelegatedAdminTemplateCommand : PartnerCmdlet
{
    private const string EverybodySet = "Everybody";
    private const string OfCustomerSet = "OfCustomer";
    private const int CompareActivity = 133;
    private CustomerChecks<(Guid Id, string? Name), IReadOnlyList<DelegatedAdminComparison>> checks = null!;
    private RelationshipShelf shelf = null!;

    /// <summary>The template's name, or the template.</summary>
    [Parameter(Mandatory = true, Position = 0), Alias("Name"), ValidateNotNullOrEmpty]
    public string Template { get; set; } = "";

    /// <summary>The customers: tenant ids, or the objects themselves; everybody by default, and whoever else has a relationship in force.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = OfCustomerSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "Customer"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject(OrRow = true), ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>Tells of what ends within so many days, and does not extend itself.</summary>
    [Parameter, ValidateRange(0, 3650)]
    public int ExpiresWithin { get; set; } = 60;

    /// <summary>How many requests may be under way at once.</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Required(Template, () =>
        {
            var template = Await(token => new TemplateDesk(Session).GetAsync(Template, token));
            shelf = Await(token => RelationshipShelf.ReadAsync(Session, token));
            var comparer = new TemplateComparer(Session, template, shelf, TimeSpan.FromDays(ExpiresWithin));
            var pace = new PaceProgress(CompareActivity, "Comparing customers", Session.Clock);
            checks = new(ThrottleLimit, pace, (customer, lanes, token) => comparer.CompareAsync(customer.Id, customer.Name, lanes, token), Watcher, StopToken);
        });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () => checks.Begin((IdOf(reference), reference.Name)));
            Advance(all: false);
        }

        if (ParameterSetName == EverybodySet)
        {
            Guarded(Template, CompareEverybody);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Advance(all: true);
        base.EndProcessing();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        checks?.Dispose();
        base.Dispose(disposing);
    }

    // A relationship can outlast the customer's other ties to the partner.
    private void CompareEverybody()
    {
        var listed = new HashSet<Guid>();
        Stream<PartnerCustomer>((sink, token) => Session.Customers.ListAsync(filter: null, sink, token), customer =>
        {
            listed.Add(customer.CustomerId);
            checks.Begin((customer.CustomerId, customer.Name));
            Advance(all: false);
        });
        foreach (var other in shelf.Customers.Where(id => !listed.Contains(id)).ToList())
        {
            checks.Begin((other, null));
            Advance(all: false);
        }
    }

    private void Advance(bool all) => checks.Advance(all, (customer, compared) => Guarded(customer.Id, () => WriteObject(Await(compared), enumerateCollection: true)), WriteProgress);
}
