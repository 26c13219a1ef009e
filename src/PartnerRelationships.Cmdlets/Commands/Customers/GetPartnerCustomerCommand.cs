using System;
using System.Management.Automation;
using PartnerRelationships.Core.Accounts.Profiles;

namespace PartnerRelationships.Commands;

/// <summary>Lists customers as their pages arrive, or reads some in full by their ids.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.PartnerCustomer, DefaultParameterSetName = SearchSet), OutputType(typeof(PartnerCustomer)), OutputType(typeof(PartnerCustomerDetail), ParameterSetName = [ByIdSet])]
public sealed class GetPartnerCustomerCommand : PartnerCmdlet
{
    private const string SearchSet = "Search";
    private const string ByIdSet = "ById";
    private const string OfResellerSet = "OfReseller";
    private const string OfProviderSet = "OfProvider";

    /// <summary>The customers' tenant ids. These customers are read in full.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByIdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject, ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>Reads the whole account: company, billing, domains, agreements, qualification. What cannot be read is listed in Missing, with the reason.</summary>
    [Parameter(ParameterSetName = ByIdSet)]
    public SwitchParameter Detailed { get; set; }

    /// <summary>The company's name; wildcards are allowed. A prefix such as Con* is looked up by the service itself. If a customer has exactly this name, it is
    /// preferred over the wildcard meaning: 'Contoso [UK]' finds Contoso [UK].</summary>
    [Parameter(Position = 0, ParameterSetName = SearchSet, ValueFromPipeline = true), Parameter(ParameterSetName = OfResellerSet), Parameter(ParameterSetName = OfProviderSet)]
    [ArgumentCompleter(typeof(CustomerPatternCompleter)), TextAlone, SupportsWildcards, ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>The company's literal name, including brackets and asterisks.</summary>
    [Parameter(ParameterSetName = SearchSet), Parameter(ParameterSetName = OfResellerSet), Parameter(ParameterSetName = OfProviderSet)]
    [ArgumentCompleter(typeof(CustomerNameCompleter)), ValidateNotNullOrEmpty]
    public string? LiteralName { get; set; }

    /// <summary>The default domain; wildcards are allowed.</summary>
    [Parameter(ParameterSetName = SearchSet), Parameter(ParameterSetName = OfResellerSet), Parameter(ParameterSetName = OfProviderSet)]
    [ArgumentCompleter(typeof(CustomerDomainCompleter)), SupportsWildcards, ValidateNotNullOrEmpty]
    public string? Domain { get; set; }

    /// <summary>Only customers of this indirect reseller: its name, id or object. For indirect providers.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = OfResellerSet, ValueFromPipeline = true), ArgumentCompleter(typeof(ResellerCompleter)), PartnerObject(typeof(IndirectReseller)), ValidateNotNull]
    public PartnerReference? IndirectReseller { get; set; }

    /// <summary>Only customers of this indirect provider: its name, id or object. For indirect resellers.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = OfProviderSet, ValueFromPipeline = true), ArgumentCompleter(typeof(ProviderCompleter)), PartnerObject(typeof(IndirectProvider)), ValidateNotNull]
    public PartnerReference? IndirectProvider { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == SearchSet && Guid.TryParse(Name, out var id))
        {
            Read(new CustomerReference(id));
            return;
        }

        if (ParameterSetName != ByIdSet)
        {
            Guarded(IndirectProvider ?? IndirectReseller ?? (object?)LiteralName ?? Name ?? Domain, List);
            return;
        }

        foreach (var reference in CustomerId)
        {
            Read(reference);
        }
    }

    private void Read(CustomerReference reference) => Guarded(TargetOf(reference), () =>
    {
        if (Detailed)
        {
            Write(Await(token => new DetailReading(Session).ReadAsync(reference.Require(), token)));
        }
        else
        {
            Write(Await(token => Session.Customers.GetAsync(reference.Require(), token)));
        }
    });

    private void Write<T>(T customer)
        where T : class
    {
        Count("Listing customers");
        WriteObject(customer);
    }

    private void List()
    {
        var query = new CustomerQuery(Name, LiteralName, Domain, IndirectReseller, IndirectProvider);
        Stream<PartnerCustomer>((sink, token) => query.FindAsync(Session, sink, token), Write);
    }
}
