package org.parterre.bench;

/** The same request again and again, always answered with that status. */
record Asking(Wire wire, byte[] request, int status) implements Load.Client {
    @Override
    public boolean once() throws Exception {
        Wrong.unless(status, wire.ask(request), wire);
        return true;
    }

    @Override
    public void close() {
        wire.close();
    }
}
