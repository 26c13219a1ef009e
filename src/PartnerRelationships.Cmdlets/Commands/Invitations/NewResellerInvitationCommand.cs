using System.Management.Automation;
using PartnerRelationships.Core.Invitations;

namespace PartnerRelationships.Commands;

/// <summary>Drafts invitations to a reseller relationship with you, alone or together with an indirect provider: one, or a list of thousands.
/// A prospect that is already a customer, or was invited recently, is reported in a warning and not invited again.</summary>
[Cmdlet(VerbsCommon.New, Nouns.ResellerInvitation, SupportsShouldProcess = true, DefaultParameterSetName = ByValueSet), OutputType(typeof(ResellerInvitation))]
public sealed partial class NewResellerInvitationCommand : PartnerCmdlet
{
    private const string ByValueSet = "ByValue";
    private const string ByPathSet = "ByPath";
    private const string ByLiteralPathSet = "ByLiteralPath";

    /// <summary>The indirect provider to name in the invitation: its name, id or object. Each provider has its own link.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(ProviderCompleter)), ValidateNotNull]
    public PartnerReference? IndirectProvider { get; set; }

    /// <summary>The prospect's name.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true), Alias("Name", "CompanyName")]
    public string? CustomerName { get; set; }

    /// <summary>The prospect's e-mail address, to which the invitation is sent.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Email { get; set; }

    /// <summary>The customer's domain, by which it is recognised when it accepts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Domain { get; set; }

    /// <summary>The customer's tenant id, if known. It identifies the customer reliably when it accepts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(CustomerCompleter)), Alias("CustomerId")]
    public CustomerReference? TenantId { get; set; }

    /// <summary>The culture of the draft, such as hu-HU. English is used if the module has no text in that language.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(CultureCompleter))]
    public string? Culture { get; set; }

    /// <summary>Where the prospect came from: own marketing, a referral, a provider.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(ChannelCompleter))]
    public string? Channel { get; set; }

    /// <summary>A prospect from the pipeline; its columns match the parameter names. A file from Get-ChildItem is read as a list of prospects.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = ByValueSet), ValidateNotNull]
    public PSObject? InputObject { get; set; }

    /// <summary>CSV files of prospects, with columns named like the parameters, or as in the exports of Partner Center; errors name the line of the file.
    /// Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByPathSet), SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The same files by literal name, without wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByLiteralPathSet), Alias("PSPath"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>How many days must pass before the same e-mail address or domain is invited again.</summary>
    [Parameter, ValidateRange(0, 3650)]
    public int RecentDays { get; set; } = 30;

    /// <summary>Invites prospects even if they are already customers or were invited recently.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>The maximum number of prospects looked up at the same time.</summary>
    [Parameter, ValidateRange(1, 64)]
    public int ThrottleLimit { get; set; } = 8;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        given = [.. MyInvocation.BoundParameters.Keys];
        OpenBatch();
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName != ByValueSet || FileOf(InputObject) is not null)
        {
            ForEachFile(Path, FileOf(InputObject) is { } piped ? [piped] : LiteralPath, InviteFile);
            return;
        }

        var row = MyInvocation.ExpectingInput ? $"Row {rows + 1}" : null;
        Invite(row, TargetOf(CustomerName ?? Exported(nameof(CustomerName)), Domain ?? Exported(nameof(Domain)), Email), RequestOfRow);
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
        CloseBatch();
        base.Dispose(disposing);
    }

    private static string? TargetOf(string? name, string? domain, string? email) => Cells.Said(name) ?? Cells.Said(domain) ?? email;

    private InvitationRequest Request() => new()
    {
        Provider = string.IsNullOrEmpty(IndirectProvider?.Text) ? null : IndirectProvider,
        CustomerName = Cells.Said(CustomerName),
        CustomerId = string.IsNullOrWhiteSpace(TenantId?.ToString()) ? null : TenantId!.Require(),
        Email = Cells.Said(Email),
        Domain = Cells.Said(Domain),
        Culture = Cells.Said(Culture),
        Channel = Cells.Said(Channel),
        DelegatedAdmin = OfferOf(DelegatedAdminRelationshipId),
        Fields = FieldsOf(InputObject),
    };
}
