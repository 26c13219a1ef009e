using System.Management.Automation;
using PartnerRelationships.Core.DelegatedAdmin;

namespace PartnerRelationships.Commands;

/// <content>Delegated admin rights (GDAP) that are asked for in the same mail.</content>
public sealed partial class NewResellerInvitationCommand
{
    /// <summary>The directory roles to request in the same mail, by name or template id. A request is created in Microsoft Graph for each prospect. Without it, no
    /// roles are requested.</summary>
    [Parameter, ArgumentCompleter(typeof(DirectoryRoleCompleter)), ValidateNotNullOrEmpty]
    public string[]? DelegatedAdminRole { get; set; }

    /// <summary>How many days these rights last from the customer's approval.</summary>
    [Parameter, ValidateRange(1, DelegatedAdminTerms.LongestDays)]
    public int DelegatedAdminDays { get; set; } = DelegatedAdminTerms.LongestDays;

    /// <summary>Extends these rights automatically by six months at a time. Not possible with the Global Administrator role.</summary>
    [Parameter]
    public SwitchParameter AutoExtend { get; set; }

    private string Action => DelegatedAdminRole is null ? "Draft an invitation" : "Draft an invitation, and request delegated admin rights in Microsoft Graph";

    // One mistake in them would be one in every row.
    private DelegatedAdminTerms? Terms()
    {
        try
        {
            return DelegatedAdminRole is null ? null : new DelegatedAdminTerms(DelegatedAdminRole, DelegatedAdminDays, AutoExtend);
        }
        catch (InvalidInputException error)
        {
            ThrowTerminatingError(ErrorRecords.From(error, DelegatedAdminRole));
            throw;
        }
    }
}
