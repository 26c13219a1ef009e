using System;

namespace PartnerRelationships.PartnerCenter.Json;

/// <summary>What a token of JSON is.</summary>
internal enum JsonTokenKind
{
    /// <summary>What is no JSON, or not read yet.</summary>
    Other,
    Object,
    EndOfObject,
    List,
    EndOfList,
    Member,
    Text,
    Number,
    Flag,
    Null,
}

/// <summary>A JSON text, token by token: what both readers keep, of which <see cref="JsonCursor"/> takes the one of its runtime. Whatever is wrong with the text
/// is an error that <see cref="JsonCursor.Refuses"/> knows.</summary>
internal interface IJsonTokens : IDisposable
{
    /// <summary>What was read last.</summary>
    JsonTokenKind Kind { get; }

    /// <summary>Where that is, such as items[2].id; empty for the whole.</summary>
    string Path { get; }

    /// <summary>Reads the next token.</summary>
    /// <returns>Whether there was one.</returns>
    bool Read();

    /// <summary>The name of the member, in the casing of <see cref="MemberNames"/> where it is one of those.</summary>
    string Name();

    /// <summary>The value as text.</summary>
    string Value();

    /// <summary>Whether the value is this text and nothing else. It may be missed, where it is written in an unusual way.</summary>
    bool Says(string text);

    /// <summary>Whether the value is an id in the usual writing of 36 letters.</summary>
    bool IsId(out Guid id);

    /// <summary>Goes to the end of the object or the list that begins here.</summary>
    void Skip();

    /// <summary>Goes to the end of the value, and returns the JSON that it is, without blanks.</summary>
    string Raw();
}
