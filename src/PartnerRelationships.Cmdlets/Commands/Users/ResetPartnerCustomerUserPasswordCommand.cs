using System.Management.Automation;
using System.Security;

namespace PartnerRelationships.Commands;

/// <summary>Sets another password for users of customers, and writes each as a credential.</summary>
[Cmdlet(VerbsCommon.Reset, Nouns.PartnerCustomerUserPassword, SupportsShouldProcess = true), OutputType(typeof(PartnerCustomerUserCredential))]
public sealed class ResetPartnerCustomerUserPasswordCommand : NamedUserCmdlet
{
    /// <summary>The password; one is made when none is given.</summary>
    [Parameter]
    public SecureString? Password { get; set; }

    /// <summary>The password in a credential of the user.</summary>
    [Parameter]
    public PSCredential? Credential { get; set; }

    /// <summary>Lets the user keep the password: else another one is asked for at the next sign-in.</summary>
    [Parameter]
    public SwitchParameter KeepPassword { get; set; }

    private protected override string Title => "Setting passwords";

    private protected override void Work()
    {
        var user = ReadUser();
        var password = GivenPassword.Of(Password, Credential, user.UserPrincipalName);
        if (ShouldProcess($"{user}, customer {user.CustomerId}", "Set another password"))
        {
            var set = Await(token => Desk.ResetPasswordAsync(user, password, !KeepPassword, token));
            WarnOfLedger(set, set.LedgerProblem);
            WriteObject(set);
        }
    }
}
