package io.releasegate.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.h2.store.fs.retry.FilePathRetryOnInterrupt;

/**
 * Stands between H2 and its files and plays a process that is killed in the middle of a write: from
 * some block on nothing reaches the file any more, and the write that was under way is left half
 * done. Much faster than killing processes, and it finds every place.
 */
public final class CutFiles extends FilePathWrapper implements AutoCloseable {
    private static final int BLOCK = 4096;
    private static long blocksLeft = Long.MAX_VALUE;
    private static boolean cut;

    /** H2 makes its own for each file. */
    public CutFiles() {}

    /** Takes the place of the file system that the store's databases use. */
    static CutFiles install() {
        // H2 registers its own when the first path is asked for, and must not do so afterwards.
        FilePath.get("retry:anything");
        CutFiles files = new CutFiles();
        FilePath.register(files);
        return files;
    }

    static synchronized void cutAfter(long blocks) {
        blocksLeft = blocks;
        cut = false;
    }

    static synchronized void neverCut() {
        cutAfter(Long.MAX_VALUE);
    }

    /** How much of a write still reaches the file; negative once nothing does. */
    private static synchronized int passes(int bytes) {
        if (cut) {
            return -1;
        }
        long blocks = (bytes + BLOCK - 1) / BLOCK;
        if (blocks <= blocksLeft) {
            blocksLeft -= blocks;
            return bytes;
        }
        cut = true;
        return (int) blocksLeft * BLOCK;
    }

    private static synchronized boolean isCut() {
        return cut;
    }

    @Override
    public String getScheme() {
        return "retry";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(super.open(mode));
    }

    @Override
    public void close() {
        neverCut();
        FilePath.register(new FilePathRetryOnInterrupt());
    }

    private static final class Channel extends FileBaseDefault {
        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            int length = bytes.remaining();
            int passes = passes(length);
            if (passes == length) {
                return file.write(bytes, position);
            }
            if (passes > 0) {
                file.write(bytes.duplicate().limit(bytes.position() + passes), position);
            }
            throw new IOException("killed");
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            if (isCut()) {
                throw new IOException("killed");
            }
            file.truncate(size);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
