using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>Makes a plan that ends relationships: one readable, sealed file with every customer, every step in order and every blocker.
/// Only reads from the service; nothing changes until the plan is invoked.</summary>
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

    /// <summary>A CSV file of the customers, with a column CustomerId or Domain (the default domain), or as Partner Center exports them. A row whose id, domain or
    /// name belong to different customers is an error.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByFileSet), ValidateNotNullOrEmpty]
    public string Csv { get; set; } = "";

    /// <summary>Customers with this name; wildcards are allowed. If a customer has exactly this name, it is preferred over the wildcard meaning.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SearchSet), Parameter(ParameterSetName = OfResellerSet), Parameter(ParameterSetName = OfProviderSet)]
    [ArgumentCompleter(typeof(CustomerPatternCompleter)), SupportsWildcards, ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Customers with exactly this name, including brackets and asterisks.</summary>
    [Parameter(Mandatory = true, ParameterSetName = LiteralSet), Parameter(ParameterSetName = OfResellerSet), Parameter(ParameterSetName = OfProviderSet)]
    [ArgumentCompleter(typeof(CustomerNameCompleter)), ValidateNotNullOrEmpty]
    public string? LiteralName { get; set; }

    /// <summary>Only customers with this default domain; wildcards are allowed.</summary>
    [Parameter(ParameterSetName = SearchSet), Parameter(ParameterSetName = LiteralSet), Parameter(ParameterSetName = OfResellerSet), Parameter(ParameterSetName = OfProviderSet)]
    [ArgumentCompleter(typeof(CustomerDomainCompleter)), SupportsWildcards, ValidateNotNullOrEmpty]
    public string? Domain { get; set; }

    /// <summary>Customers of this indirect reseller: its name, id or object. For indirect providers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OfResellerSet), ArgumentCompleter(typeof(ResellerCompleter)), ValidateNotNull]
    public PartnerReference? IndirectReseller { get; set; }

    /// <summary>Customers of this indirect provider: its name, id or object. For indirect resellers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = OfProviderSet), ArgumentCompleter(typeof(ProviderCompleter)), ValidateNotNull]
    public PartnerReference? IndirectProvider { get; set; }

    /// <summary>Suspends active legacy subscriptions first. Without it, a customer that has one is not removed.</summary>
    [Parameter]
    public SwitchParameter SuspendLegacy { get; set; }

    /// <summary>Cancels new-commerce subscriptions first, within the cancellation window that the service gives. This cannot be undone. Without it, a customer that
    /// has one is not removed.</summary>
    [Parameter]
    public SwitchParameter CancelNewCommerce { get; set; }

    /// <summary>Ends the delegated admin relationships (GDAP) with the customers as the last step.</summary>
    [Parameter]
    public SwitchParameter TerminateDelegatedAdmin { get; set; }

    /// <summary>A CSV file with the columns OfferId or OfferName, MonthlyPrice and Currency, to show the monthly cost in the plan.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? PriceList { get; set; }

    /// <summary>The culture of the prices in the list, such as hu-HU. By default the column separator of the file decides.</summary>
    [Parameter, ArgumentCompleter(typeof(CultureCompleter)), ValidateNotNullOrEmpty]
    public string? Culture { get; set; }

    private PlanOptions Options() => Guards() with
    {
        SuspendLegacy = SuspendLegacy,
        CancelNewCommerce = CancelNewCommerce,
        TerminateDelegatedAdmin = TerminateDelegatedAdmin,
    };
}
