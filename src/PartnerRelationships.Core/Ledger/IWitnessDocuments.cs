using PartnerRelationships.Core.Signatures;

namespace PartnerRelationships.Core.Ledger;

/// <summary>Witnesses as documents: a line that says it, and one with the signature over the first.</summary>
public interface IWitnessDocuments
{
    /// <summary>The line that says it, with what ends it: the bytes that are signed, in UTF-8.</summary>
    string Write(HeadRecord head);

    /// <summary>The line with the signature, with what ends it.</summary>
    string Write(DetachedSignature signature);

    /// <summary>Reads a document.</summary>
    /// <param name="document">Its text.</param>
    /// <exception cref="InvalidInputException">It is no witness (WitnessInvalid).</exception>
    WitnessDocument Read(string document);

    /// <summary>Reads a file.</summary>
    /// <exception cref="NotFoundException">There is no such file (WitnessNotFound).</exception>
    /// <exception cref="InvalidInputException">It cannot be read, or is no witness (WitnessInvalid).</exception>
    WitnessDocument ReadFile(string path);
}

/// <summary>A witness as it was read.</summary>
/// <param name="Line">The line that says it, with what ends it.</param>
/// <param name="Head">What it says.</param>
/// <param name="Signature">The signature over the line; null for none.</param>
public sealed record WitnessDocument(string Line, HeadRecord Head, DetachedSignature? Signature);
