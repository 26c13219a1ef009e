using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> DelegatedAdmin =>
    [
        new("GraphNotReachable", "The connection's token is not for Microsoft Graph, where delegated admin rights and mails are.",
            "Let Connect-PartnerCenter sign in instead of giving it a token, or rehearse with Connect-PartnerCenter -Sandbox."),
        new("GraphPermissionMissing", "Microsoft Graph does not let you do this.",
            "Sign in with MFA, which is what usually lacks; be an Admin agent, and see that the application has DelegatedAdminRelationship.ReadWrite.All (Mail.Send for mails)."),
        new("GraphMailUnavailable", "Microsoft Graph cannot be reached, or does not let you send mails.",
            "Sign in with MFA, and see that the application has Mail.Send; the mail was not sent."),
        new("DelegatedAdminNameTaken", "The partner has a delegated admin relationship of that name.", "Give another name."),
        new("DelegatedAdminRoleUnknown", "The text is no directory role that is known by name here.",
            "Press Tab behind -DelegatedAdminRole for the known names, or give the role's template id."),
        new("DelegatedAdminTermsInvalid", "Graph would refuse a delegated admin relationship of these terms.",
            "Ask for fewer roles or another duration; leave -AutoExtend out for the Global Administrator role."),
        new("DelegatedAdminLeftOver", "The relationship was created in Graph, but the invitation that should carry its link was not kept.",
            "Draft the invitation again. The named relationship gives no rights while nobody approves it, and lapses after 90 days."),
        new("DelegatedAdminNotFound", "Graph has no delegated admin relationship of that id that you may see.", "Check the id; ended ones are forgotten after some time."),
    ];
}
