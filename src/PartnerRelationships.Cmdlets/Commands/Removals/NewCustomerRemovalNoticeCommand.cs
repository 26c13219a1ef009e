using System;
using System.Collections;
using System.Management.Automation;
using PartnerRelationships.Core.Mail;
using PartnerRelationships.Core.Removals.Notices;

namespace PartnerRelationships.Commands;

/// <summary>Drafts the letters for the end of relationships: a notice of termination to each customer in its language, or one letter to each indirect provider that
/// asks it to end them. Nothing is sent, and the drafts are not legal advice.</summary>
[Cmdlet(VerbsCommon.New, Nouns.CustomerRemovalNotice, SupportsShouldProcess = true, DefaultParameterSetName = ByCustomerSet), OutputType(typeof(CustomerRemovalNotice))]
public sealed partial class NewCustomerRemovalNoticeCommand : PartnerCmdlet
{
    private const string ByCustomerSet = "ByCustomer";
    private const string ByPlanSet = "ByPlan";
    private const string ByPlanFileSet = "ByPlanFile";

    /// <summary>The customers: tenant ids, customer objects, their readiness, or what a run did with them.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByCustomerSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject(OrRow = true), ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>The company's name, for a customer that can no longer be read because the relationship has ended.</summary>
    [Parameter(ParameterSetName = ByCustomerSet, ValueFromPipelineByPropertyName = true)]
    public string? Name { get; set; }

    /// <summary>The customer's domain, for a customer that can no longer be read.</summary>
    [Parameter(ParameterSetName = ByCustomerSet, ValueFromPipelineByPropertyName = true)]
    public string? Domain { get; set; }

    /// <summary>A removal plan, for all its customers.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByPlanSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), Copy(typeof(RelationshipPlan)), ValidateNotNull]
    public RelationshipPlan? Plan { get; set; }

    /// <summary>The files of removal plans; wildcards are allowed. A notice is drafted for each of their customers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByPlanFileSet), SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] PlanPath { get; set; } = [];

    /// <summary>Whom the letters are for: each customer, or the indirect provider, where only it may end relationships. A provider gets one letter
    /// with all its customers.</summary>
    [Parameter]
    public RemovalNoticeRecipient To { get; set; }

    /// <summary>The indirect provider: its name, id or object. By default the one that the customers buy through.</summary>
    [Parameter, ArgumentCompleter(typeof(ProviderCompleter)), ValidateNotNull]
    public PartnerReference? IndirectProvider { get; set; }

    /// <summary>The minimum notice period in days. When subscriptions end later, so does the relationship.</summary>
    [Parameter, ValidateRange(0, 3650)]
    public int NoticeDays { get; set; } = 30;

    /// <summary>The reason stated in the letters. By default none is stated; the reason of a plan or a run is internal.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Reason { get; set; }

    /// <summary>A contact for questions, such as a name and a telephone number.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Contact { get; set; }

    /// <summary>The culture for customers whose billing profile names none, and for providers, such as hu-HU; English by default.</summary>
    [Parameter, ArgumentCompleter(typeof(CultureCompleter)), ValidateNotNullOrEmpty]
    public string? Culture { get; set; }

    /// <summary>The address of the letters. The default is the customer's contact address; the service has none for a provider.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Email { get; set; }

    /// <summary>Your own template for all cultures: a text file, optionally with an .html file of the same name beside it.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Template { get; set; }

    /// <summary>A folder with your own templates, named by culture, such as hu.txt or de-AT.txt. Other cultures use the module's own wording.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? TemplateFolder { get; set; }

    /// <summary>Values for custom fields, such as @{ contract = '17/2026' } for {{contract}}.</summary>
    [Parameter, ValidateNotNull]
    public Hashtable Field { get; set; } = [];

    /// <summary>The folder to write the drafts to, as files. Without it they are only returned.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>The format of the files: a mail (.eml) that a mail program opens as a draft, plain text, or HTML.</summary>
    [Parameter]
    public RemovalNoticeFormat Format { get; set; }

    /// <summary>The sender of the mails, such as ada@contoso.com or Ada Lovelace &lt;ada@contoso.com&gt;; by default the person who opens the draft.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? From { get; set; }

    /// <summary>Replaces existing files, which somebody may have edited.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The maximum number of concurrent requests.</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 16;

    private NoticeRequest Request => new()
    {
        NoticeDays = NoticeDays,
        Reason = Reason,
        Contact = Contact,
        Culture = Culture,
        Email = Email,
        Templates = new NoticeTemplates(TemplateSources.Open(PathOf(Template), PathOf(TemplateFolder)), To),
        Fields = TemplateSources.FieldsOf(Field),
    };

    private NoticeExport? Export => PathOf(Path) is { } folder
        ? new NoticeExport(Session, CorrelationId, ServiceFactory.NoticeFiles(folder, Format), From is null ? null : MailParties.Parse(From))
        : null;

    private string? PathOf(string? path) => path is null ? null : PathTo(path);
}
