namespace PartnerRelationships.Shell;

/// <summary>What the process says when a script does not say it with <c>exit</c>.</summary>
internal static class ExitCodes
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int Usage = 64;
    public const int Interrupted = 130;
}
