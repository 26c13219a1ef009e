using System.Linq;

namespace PartnerRelationships.Sandbox.Http;

/// <summary>Who calls, in its own words: clients of different years read different answers (contract §11).</summary>
internal static class Caller
{
    private static readonly string[] ArchivedModule = ["Partner Center PowerShell", "Partner Center Open .NET SDK"];

    /// <summary>Microsoft's SDK, whose last version is of 2023.</summary>
    public static bool IsOfficialSdk(this Call call) => Name(call) == "Partner Center .NET SDK";

    /// <summary>The archived Partner-Center-PowerShell or the client in it, whose last versions are of 2020.</summary>
    public static bool IsArchivedModule(this Call call) => ArchivedModule.Contains(Name(call));

    private static string? Name(Call call) => call.Header("MS-PartnerCenter-Client");
}
