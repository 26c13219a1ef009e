namespace PartnerRelationships.Platforms.Tests;

/// <summary>What the host tells on a platform that holds.</summary>
internal static class Journey
{
    /// <summary>Its lines.</summary>
    /// <param name="fileInUse">What becomes of a plan in the place of a file that a reader keeps for itself.</param>
    /// <param name="signIn">How a sign-in ends that wants its tokens kept encrypted, where nobody can be asked for one.</param>
    /// <param name="protocols">Which TLS the process speaks afterwards that spoke 1.0 alone before; only .NET Framework asks that of a process.</param>
    public static string[] Told(string fileInUse, string signIn, string protocols = "Tls") =>
    [
        "invitations: 3 drafted, 3 mails, 41 customers",
        $"a file in use: {fileInUse}, 0 left over",
        "plan: 41 customers, some to remove",
        "run: Done, 0 not removed, 0 others gone",
        "evidence: 0 not confirmed by the service's log, intact",
        "ledger: intact",
        $"sign-in: {signIn}",
        $"protocols: {protocols}",
        "files: none is held open",
    ];
}
