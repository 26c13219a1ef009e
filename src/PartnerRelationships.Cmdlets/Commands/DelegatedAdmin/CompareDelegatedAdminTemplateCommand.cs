using System;
using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Compares customers' delegated administration with a template: what differs, how serious it is, and which command corrects it. Changes nothing.</summary>
[Cmdlet(VerbsData.Compare, Nouns.DelegatedAdminTemplate, DefaultParameterSetName = EverybodySet), OutputType(typeof(DelegatedAdminComparison))]
public sealed class CompareDelegatedAdminTemplateCommand : PartnerCmdlet
{
    private const string EverybodySet = "Everybody";
    private const string OfCustomerSet = "OfCustomer";
    private TemplateChecks checks = null!;

    /// <summary>The template: its name, or the object itself.</summary>
    [Parameter(Mandatory = true, Position = 0), Alias("Name"), ValidateNotNullOrEmpty]
    public string Template { get; set; } = "";

    /// <summary>The customers: tenant ids, or the objects themselves. By default all customers, and any other tenant that has an active relationship.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = OfCustomerSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId", "Customer"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject(OrRow = true), ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>Reports relationships that end within this number of days and are not extended automatically.</summary>
    [Parameter, ValidateRange(0, 3650)]
    public int ExpiresWithin { get; set; } = 60;

    /// <summary>The maximum number of concurrent requests.</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Required(Template, () =>
        {
            var made = Await(token => TemplateChecks.OpenAsync(Session, Template, TimeSpan.FromDays(ExpiresWithin), token));
            checks = made(ThrottleLimit, Watcher, StopToken);
        });
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var reference in CustomerId)
        {
            Guarded(TargetOf(reference), () => checks.Begin(IdOf(reference), reference.Name));
            Advance(all: false);
        }

        if (ParameterSetName == EverybodySet)
        {
            Guarded(Template, () => checks.BeginEverybody(
                take => Stream<PartnerCustomer>((sink, token) => Session.Customers.ListAsync(filter: null, sink, token), take), () => Advance(all: false)));
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

    private void Advance(bool all) => checks.Advance(all, (customer, compared) => Guarded(customer, () => WriteObject(Await(compared), enumerateCollection: true)), WriteProgress);
}
