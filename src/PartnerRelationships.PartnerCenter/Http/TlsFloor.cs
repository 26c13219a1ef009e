using System.Net;

namespace PartnerRelationships.PartnerCenter.Http;

/// <summary>The oldest TLS that is spoken. Windows PowerShell 5.1 on an older framework offers 1.0 and 1.1 alone, and Microsoft's services take neither.</summary>
internal static class TlsFloor
{
    // Its name came later than the oldest framework here.
    private const SecurityProtocolType SystemDefault = 0;

    /// <summary>The protocols of a process with 1.2 among them; what the system chooses is left to it.</summary>
    public static SecurityProtocolType Raise(SecurityProtocolType offered) =>
        offered == SystemDefault ? offered : offered | SecurityProtocolType.Tls12;
}
