using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Changes.Policies;

namespace PartnerRelationships.Commands;

/// <summary>Makes a plan that ends relationships: one readable file with every customer, every step in order and everything that stands in the way, sealed.
/// Reads only; nothing happens until the plan is invoked.</summary>
[Cmdlet(VerbsCommon.New, Nouns.CustomerRemovalPlan, SupportsShouldProcess = true, DefaultParameterSetName = ByCustomerSet), OutputType(typeof(RelationshipPlan))]
public sealed partial class NewCustomerRemovalPlanCommand : PartnerCmdlet
{
    private const string ByCustomerSet = "ByCustomer";
    private const string ByFileSet = "ByFile";
    private const string SearchSet = "Search";
    private const string LiteralSet = "Literal";
    private const string OfResellerSet = "OfReseller";
    private const string OfProviderSet = "OfProvider";

    /// <summary>The plan's file.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

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
    [SupportsWildcards, ValidateNotNullOrEmpty]
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

    /// <summary>Customers that must never be removed: tenant ids or domains. With one of them there is no plan.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string[] Protected { get; set; } = [];

    /// <summary>Text files of such customers, an id or domain in each line; # begins a remark. Wildcards are allowed.</summary>
    [Parameter, SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] ProtectedFile { get; set; } = [];

    /// <summary>Makes the plan though a protected customer is none of yours. Without it there is no plan: the entry may be mistyped.</summary>
    [Parameter]
    public SwitchParameter AllowUnmatchedProtected { get; set; }

    /// <summary>How many customers the plan may remove at most. With more of them there is no plan.</summary>
    [Parameter, ValidateRange(0, int.MaxValue)]
    public int? MaximumCount { get; set; }

    /// <summary>Which share of all your customers it may remove at most, from 0 to 1.</summary>
    [Parameter, ValidateRange(0.0, 1.0)]
    public double? MaximumShare { get; set; }

    /// <summary>How many customers are removed and verified before the others; those with the fewest steps.</summary>
    [Parameter, ValidateRange(0, int.MaxValue)]
    public int CanarySize { get; set; } = 5;

    /// <summary>Demands that somebody else approves the plan before it is invoked.</summary>
    [Parameter]
    public SwitchParameter RequireApproval { get; set; }

    /// <summary>For how many days the plan is good.</summary>
    [Parameter, ValidateRange(1, 90)]
    public int ValidForDays { get; set; } = 7;

    /// <summary>A CSV file with the columns OfferId or OfferName, MonthlyPrice and Currency: the plan says what is at stake.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? PriceList { get; set; }

    /// <summary>The culture that the list's prices are written in, such as hu-HU; by default what stands between the file's cells tells.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Culture { get; set; }

    /// <summary>Replaces a file that is there already.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>How many requests may be under way at once.</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    private PlanOptions Options() => new()
    {
        SuspendLegacy = SuspendLegacy,
        CancelNewCommerce = CancelNewCommerce,
        TerminateDelegatedAdmin = TerminateDelegatedAdmin,
        MaximumCount = MaximumCount,
        MaximumShare = MaximumShare,
        CanarySize = CanarySize,
        RequireApproval = RequireApproval,
        ValidFor = TimeSpan.FromDays(ValidForDays),
        Protected = ProtectedEntries.Of(Protected.Concat(ProtectedFile.SelectMany(FilesAt).SelectMany(ProtectedEntries.OfFile))),
    };
}
