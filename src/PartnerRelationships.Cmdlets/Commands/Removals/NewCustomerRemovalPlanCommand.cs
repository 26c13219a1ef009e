using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Makes a plan that ends relationships: one readable file with every customer, every step in order and everything that stands in the way, sealed.
/// Reads only; nothing happens until the plan is invoked.</summary>
[Cmdlet(VerbsCommon.New, Nouns.CustomerRemovalPlan, SupportsShouldProcess = true, DefaultParameterSetName = ByCustomerSet), OutputType(typeof(RelationshipPlan))]
public sealed partial class NewCustomerRemovalPlanCommand : PlanMakingCmdlet
{
    private const string ByCustomerSet = "ByCustomer";
    private const string ByFileSet = "ByFile";
    private const string SearchSet = "Search";
    private const string LiteralSet = "Literal";
    private const string OfResellerSet = "OfReseller";
    private const string OfProviderSet = "OfProvider";

    /// <summary>Why the relationships end; it is recorded.</summary>
    [Parameter(Mandatory = true), ValidateNotNullOrEmpty]
    public string Reason { get; set; } = "";

    /// <summary>The customers: tenant ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByCustomerSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerRow, ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>A CSV file of the customers, with a column CustomerId or Domain (the default domain), or as Partner Center exports them. A row whose id, domain
    /// or name are those of two customers is an error.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByFileSet), ValidateNotNullOrEmpty]
    public string Csv { get; set; } = "";

    /// <summary>Customers of this name; wildcards are allowed. A customer who is named exactly so wins over what it would stand for.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SearchSet), Parameter(ParameterSetName = OfResellerSet), Parameter(ParameterSetName = OfProviderSet)]
    [ArgumentCompleter(typeof(CustomerPatternCompleter)), SupportsWildcards, ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Customers of exactly this name, brackets and stars included.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralSet), Parameter(ParameterSetName = OfResellerSet), Parameter(ParameterSetName = OfProviderSet)]
    [ArgumentCompleter(typeof(CustomerNameCompleter)), ValidateNotNullOrEmpty]
    public string? LiteralName { get; set; }

    /// <summary>Only those of this default domain; wildcards are allowed.</summary>
    [Parameter(ParameterSetName = SearchSet), Parameter(ParameterSetName = LiteralSet), Parameter(ParameterSetName = OfResellerSet), Parameter(ParameterSetName = OfProviderSet)]
    [ArgumentCompleter(typeof(CustomerDomainCompleter)), SupportsWildcards, ValidateNotNullOrEmpty]
    public string? Domain { get; set; }

    /// <summary>Customers of this indirect reseller: its name, id or object. For indirect providers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OfResellerSet), ArgumentCompleter(typeof(ResellerCompleter)), ValidateNotNull]
    public PartnerReference? IndirectReseller { get; set; }

    /// <summary>Customers of this indirect provider: its name, id or object. For indirect resellers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OfProviderSet), ArgumentCompleter(typeof(ProviderCompleter)), ValidateNotNull]
    public PartnerReference? IndirectProvider { get; set; }

    /// <summary>Suspends active legacy subscriptions on the way. Without it a customer that has one stays.</summary>
    [Parameter]
    public SwitchParameter SuspendLegacy { get; set; }

    /// <summary>Cancels new commerce subscriptions on the way, inside the window that the service names; that cannot be undone. Without it a customer that has one stays.</summary>
    [Parameter]
    public SwitchParameter CancelNewCommerce { get; set; }

    /// <summary>Ends the delegated admin relationships (GDAP) with the customers, last.</summary>
    [Parameter]
    public SwitchParameter TerminateDelegatedAdmin { get; set; }

    /// <summary>A CSV file with the columns OfferId or OfferName, MonthlyPrice and Currency: the plan says what is at stake.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? PriceList { get; set; }

    /// <summary>The culture that the list's prices are written in, such as hu-HU; by default the separator of the file's cells decides.</summary>
    [Parameter, ArgumentCompleter(typeof(CultureCompleter)), ValidateNotNullOrEmpty]
    public string? Culture { get; set; }

    private PlanOptions Options() => Guards() with
    {
        SuspendLegacy = SuspendLegacy,
        CancelNewCommerce = CancelNewCommerce,
        TerminateDelegatedAdmin = TerminateDelegatedAdmin,
    };
}
