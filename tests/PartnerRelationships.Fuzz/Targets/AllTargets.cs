using System.Collections.Generic;
using PartnerRelationships.Fuzz.Running;
using PartnerRelationships.Fuzz.Targets.Files;
using PartnerRelationships.Fuzz.Targets.Sandbox;
using PartnerRelationships.Fuzz.Targets.Service;
using PartnerRelationships.Fuzz.Targets.Signatures;
using PartnerRelationships.Fuzz.Targets.Texts;

namespace PartnerRelationships.Fuzz.Targets;

/// <summary>Every parser of outside input.</summary>
internal static class AllTargets
{
    public static IReadOnlyList<IFuzzTarget> List { get; } = [.. PartnerCenterTargets.All, .. GraphTargets.All, new AuthorityTarget(), .. FileTargets.All, .. TextTargets.All, .. SignatureTargets.All, new SandboxTarget()];
}
