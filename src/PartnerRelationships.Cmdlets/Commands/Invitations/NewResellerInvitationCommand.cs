using System.Management.Automation;
using PartnerRelationships.Core.Invitations;

namespace PartnerRelationships.Commands;

/// <summary>Drafts invitations to a reseller relationship with you, alone or together with an indirect provider: one, or a list of thousands.
/// A prospect that is a customer already, or was invited lately, is named in a warning and not invited again.</summary>
[Cmdlet(VerbsCommon.New, Nouns.ResellerInvitation, SupportsShouldProcess = true, DefaultParameterSetName = ByValueSet), OutputType(typeof(ResellerInvitation))]
public sealed partial class NewResellerInvitationCommand : PartnerCmdlet
{
    private const string ByValueSet = "ByValue";
    private const string ByPathSet = "ByPath";
    private const string ByLiteralPathSet = "ByLiteralPath";

    /// <summary>The indirect provider to name in the invitation: its name, id or object. Each provider has a link of its own.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(ProviderCompleter)), ValidateNotNull]
    public PartnerReference? IndirectProvider { get; set; }

    /// <summary>The prospect's name.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true), Alias("Name", "CompanyName")]
    public string? CustomerName { get; set; }

    /// <summary>The prospect's e-mail address, which the invitation goes to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Email { get; set; }

    /// <summary>The customer's domain, by which it is recognised when it accepts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Domain { get; set; }

    /// <summary>The customer's tenant id, where it is known already. By it the customer is recognised for certain.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(CustomerCompleter)), Alias("CustomerId")]
    public CustomerReference? TenantId { get; set; }

    /// <summary>The culture that the draft is written in, such as hu-HU. English where the module has no text in that language.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(CultureCompleter))]
    public string? Culture { get; set; }

    /// <summary>Where the prospect came from: own marketing, a referral, a provider.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(ChannelCompleter))]
    public string? Channel { get; set; }

    /// <summary>A prospect as it comes through the pipeline; its columns are taken by the names of the parameters. A file, as Get-ChildItem gives it, is a list of them.</summary>
    [Parameter(ValueFromPipeline = true, ParameterSetName = ByValueSet), ValidateNotNull]
    public PSObject? InputObject { get; set; }

    /// <summary>CSV files of prospects, with columns named like the parameters, or as in the exports of Partner Center; errors name the line of the file.
    /// Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByPathSet), SupportsWildcards, ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The same files, by names that are taken literally, without wildcards.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByLiteralPathSet), Alias("PSPath"), ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>How many days an invitation is waited for before the same e-mail address or domain may be invited again.</summary>
    [Parameter, ValidateRange(0, 3650)]
    public int RecentDays { get; set; } = 30;

    /// <summary>Invites prospects that are customers already, or were invited lately, all the same.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>How many prospects the service is asked about at once.</summary>
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
