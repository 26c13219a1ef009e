using System;

namespace PartnerRelationships.Signatures.Inspection;

/// <summary>What reading bytes from anywhere may end with. The library promises nothing of which errors it raises for which.</summary>
internal static class Rubbish
{
    public static bool Is(Exception error) => error is not (OperationCanceledException or OutOfMemoryException);
}
