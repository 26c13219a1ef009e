using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Errors;

/// <summary>The codes of the service that are known (contract §4.3), and of the authority; any other passes through unexplained.</summary>
public static partial class ServiceCodes
{
    private static readonly Dictionary<string, CodeMeaning> ByCode = Service.Concat(Authority).ToDictionary(code => code.Code);

    /// <summary>What a code means; null for one that is not known.</summary>
    public static CodeMeaning? Find(string? code) => code is not null && ByCode.TryGetValue(code, out var found) ? found : null;

    /// <summary>The service's codes.</summary>
    public static IReadOnlyList<CodeMeaning> Service => [.. Access, .. Customers, .. Commerce];
}
